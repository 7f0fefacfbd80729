package dev.hinomi.dashboards.image;

import dev.hinomi.dashboards.chart.Plot;
import dev.hinomi.metrics.data.MetricDataQuery;
import java.awt.Color;
import java.util.Optional;

/// A row of `metrics`: what is asked for and how it is drawn.
///
/// @param name what stands in the legend for an expression that has neither a label nor an id
/// @param color the next one that is free, when empty
record GraphRow(MetricDataQuery query, String name, Optional<Color> color, Plot.Side side, boolean visible) {}
