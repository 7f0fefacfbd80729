package dev.hinomi.dashboards.image;

import dev.hinomi.dashboards.chart.Chart;
import dev.hinomi.dashboards.chart.Plot;
import dev.hinomi.dashboards.chart.Theme;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A graph as it was asked for.
///
/// @param start on a whole second, as `end`
/// @param live whether a minute counts that has not passed yet
record Graph(
        int width,
        int height,
        Theme theme,
        Optional<String> title,
        Chart.LegendPlace legend,
        View view,
        Instant start,
        Instant end,
        ZoneOffset zone,
        boolean live,
        boolean stacked,
        Plot.Axis left,
        Plot.Axis right,
        List<GraphRow> rows,
        List<Plot.Level> levels,
        List<Plot.Moment> moments) {
    Graph {
        rows = List.copyOf(rows);
        levels = List.copyOf(levels);
        moments = List.copyOf(moments);
    }

    /// What is drawn.
    enum View {
        TIME_SERIES,
        BAR,
        PIE,
        SINGLE_VALUE,
        GAUGE
    }
}
