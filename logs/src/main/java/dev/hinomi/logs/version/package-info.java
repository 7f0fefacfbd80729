/// What is set for a log group and concerns the events that arrive while it is: every version with the times
/// in which it was in force.
@NullMarked
package dev.hinomi.logs.version;

import org.jspecify.annotations.NullMarked;
