/// Charts and how they look: lines over time, bars, pies, numbers and gauges, each with a title and a legend. Knows
/// data points and nothing of where they come from.
@NullMarked
package dev.hinomi.dashboards.chart;

import org.jspecify.annotations.NullMarked;
