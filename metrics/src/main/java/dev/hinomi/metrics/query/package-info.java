/// Sets of metric data queries: checked, evaluated over one window of time, labelled, and cut into pages, as
/// GetMetricData, alarms and dashboards need them.
@NullMarked
package dev.hinomi.metrics.query;

import org.jspecify.annotations.NullMarked;
