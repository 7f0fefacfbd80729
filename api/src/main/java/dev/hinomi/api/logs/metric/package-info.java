/// The operations of CloudWatch Logs on metric filters.
@NullMarked
package dev.hinomi.api.logs.metric;

import org.jspecify.annotations.NullMarked;
