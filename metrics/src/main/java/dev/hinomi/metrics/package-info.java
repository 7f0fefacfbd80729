/// What a metric means: its series, the data points that are put to it, and the statistics of a range of time.
@NullMarked
package dev.hinomi.metrics;

import org.jspecify.annotations.NullMarked;
