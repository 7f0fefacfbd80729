/// Which parsed queries mean something: functions and their arguments, the order of commands, and names.
/// What is refused here is refused by name, with what is expected instead.
@NullMarked
package dev.hinomi.query.analysis;

import org.jspecify.annotations.NullMarked;
