/// Mute rules: the windows in which the actions of alarms wait. Pure: nothing here reads or writes.
@NullMarked
package dev.hinomi.alarms.mute;

import org.jspecify.annotations.NullMarked;
