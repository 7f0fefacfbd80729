/// Why an alarm is in its state: what an evaluation of it now sees, and how it decides.
@NullMarked
package dev.hinomi.alarms.explain;

import org.jspecify.annotations.NullMarked;
