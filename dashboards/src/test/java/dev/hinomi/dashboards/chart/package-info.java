/// Axes, ticks and numbers.
@NullMarked
package dev.hinomi.dashboards.chart;

import org.jspecify.annotations.NullMarked;
