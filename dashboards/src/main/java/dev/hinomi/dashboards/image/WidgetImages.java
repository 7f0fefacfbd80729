package dev.hinomi.dashboards.image;

import dev.hinomi.dashboards.chart.Chart;
import dev.hinomi.dashboards.chart.ChartPainter;
import dev.hinomi.dashboards.chart.Plot;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.query.MetricData;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;

/// Draws metrics (CloudWatch API Reference, `GetMetricWidgetImage`). Blocking.
public final class WidgetImages {
    /// Drawing is work for a processor and needs memory for all pixels; more at once would only hold up other requests.
    private static final int AT_ONCE = 2;

    private final MetricData data;
    private final InstantSource clock;
    private final Semaphore drawing = new Semaphore(AT_ONCE);

    public WidgetImages(MetricData data, InstantSource clock) {
        this.data = data;
        this.clock = clock;
    }

    /// The picture of a graph, as PNG.
    ///
    /// @param definition JSON
    /// @throws dev.hinomi.kernel.FaultException with all that is wrong with the definition
    public byte[] png(Scope scope, String definition) {
        Instant now = clock.instant();
        Graph graph = new GraphReader(scope, now).read(definition);
        GraphData found = GraphData.read(data, scope, graph, now);
        Chart chart = new Chart(
                graph.width(),
                graph.height(),
                graph.theme(),
                graph.title(),
                graph.legend(),
                !found.complete(),
                plot(graph, found.lines()));
        drawing.acquireUninterruptibly();
        try {
            return ChartPainter.png(chart);
        } finally {
            drawing.release();
        }
    }

    private static Plot plot(Graph graph, List<Plot.Line> lines) {
        return switch (graph.view()) {
            case TIME_SERIES ->
                new Plot.Lines(
                        graph.start(),
                        graph.end(),
                        graph.zone(),
                        graph.stacked(),
                        lines,
                        graph.left(),
                        graph.right(),
                        graph.levels(),
                        graph.moments());
            case BAR -> new Plot.Bars(newest(lines));
            case PIE -> new Plot.Pie(newest(lines));
            case SINGLE_VALUE -> new Plot.Numbers(newest(lines));
            case GAUGE ->
                new Plot.Gauges(
                        newest(lines),
                        graph.left().low().orElseThrow(),
                        graph.left().high().orElseThrow());
        };
    }

    /// The newest value of each line.
    private static List<Plot.Value> newest(List<Plot.Line> lines) {
        return lines.stream()
                .map(line -> new Plot.Value(line.label(), line.color(), newest(line.points())))
                .toList();
    }

    private static OptionalDouble newest(TimeSeries points) {
        return points.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(points.value(points.size() - 1));
    }
}
