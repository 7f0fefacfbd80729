/// The recent past of the metrics that somebody watches, in memory: what alarms are evaluated from.
@NullMarked
package dev.hinomi.metrics.recent;

import org.jspecify.annotations.NullMarked;
