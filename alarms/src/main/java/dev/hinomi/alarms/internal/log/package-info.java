/// What the runs of log alarms' queries found, as it is stored.
@NullMarked
package dev.hinomi.alarms.internal.log;

import org.jspecify.annotations.NullMarked;
