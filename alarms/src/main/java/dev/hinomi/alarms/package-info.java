/// Alarms: what they watch, their state and history, and the clock on which they are evaluated.
@NullMarked
package dev.hinomi.alarms;

import org.jspecify.annotations.NullMarked;
