/// The numbers that sum up what was observed of a metric in a period.
@NullMarked
package dev.hinomi.metrics.statistics;

import org.jspecify.annotations.NullMarked;
