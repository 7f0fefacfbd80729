/// The operations of CloudWatch Logs, one class each: those on groups, streams and events here, others in packages of
/// their own.
@NullMarked
package dev.hinomi.api.logs;

import org.jspecify.annotations.NullMarked;
