/// When an alarm is evaluated, over which data points, and with which result. Pure: reads no clock and no store.
@NullMarked
package dev.hinomi.alarms.evaluation;

import org.jspecify.annotations.NullMarked;
