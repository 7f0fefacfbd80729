/// Metric data queries: single statistics, metric math, SEARCH and Metrics Insights, over one range of periods, as
/// GetMetricData and alarms ask for them.
@NullMarked
package dev.hinomi.metrics.data;

import org.jspecify.annotations.NullMarked;
