/// Log alarms: what the runs of their queries find, and the state that follows. Pure, but for the port through which
/// queries run.
@NullMarked
package dev.hinomi.alarms.log;

import org.jspecify.annotations.NullMarked;
