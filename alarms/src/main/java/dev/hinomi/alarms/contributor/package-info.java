/// Alarms on several things at once: which of them are in `ALARM`.
@NullMarked
package dev.hinomi.alarms.contributor;

import org.jspecify.annotations.NullMarked;
