/// The operations of CloudWatch Logs, one class each.
@NullMarked
package dev.hinomi.api.logs;

import org.jspecify.annotations.NullMarked;
