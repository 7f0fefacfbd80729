/// What the operations of CloudWatch Logs share in reading a request.
@NullMarked
package dev.hinomi.api.logs.request;

import org.jspecify.annotations.NullMarked;
