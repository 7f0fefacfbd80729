package dev.hinomi.dashboards.image;

import dev.hinomi.dashboards.chart.Plot;
import dev.hinomi.dashboards.chart.Theme;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.query.MetricData;
import dev.hinomi.metrics.query.MetricDataPage;
import dev.hinomi.metrics.query.MetricDataRequest;
import dev.hinomi.metrics.query.QueryResult;
import dev.hinomi.metrics.query.StatusCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The lines of a graph.
///
/// @param complete whether all data points are there: a graph shows as many as GetMetricData answers with at a time
record GraphData(List<Plot.Line> lines, boolean complete) {
    private static final GraphData NOTHING = new GraphData(List.of(), true);

    GraphData {
        lines = List.copyOf(lines);
    }

    /// Reads what the rows of a graph ask for.
    ///
    /// @throws dev.hinomi.kernel.FaultException for queries that GetMetricData refuses, too
    static GraphData read(MetricData data, Scope scope, Graph graph, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Instant end = graph.live() || graph.end().isBefore(minute) ? graph.end() : minute;
        if (!graph.start().isBefore(end) || graph.rows().stream().noneMatch(GraphRow::visible)) {
            return NOTHING;
        }
        List<MetricDataQuery> queries =
                graph.rows().stream().map(GraphRow::query).toList();
        MetricDataPage page =
                data.page(new MetricDataRequest(scope, queries, graph.start(), end, true, null, null, graph.zone()));
        List<Plot.Line> lines = new ArrayList<>();
        boolean complete = page.next().isEmpty();
        for (GraphRow row : graph.rows()) {
            for (QueryResult result : page.answer().of(row.query().id())) {
                lines.add(new Plot.Line(
                        label(row, result.series()),
                        row.color().orElse(Theme.series(lines.size())),
                        row.side(),
                        result.series()));
                complete &= result.status() == StatusCode.COMPLETE;
            }
        }
        return new GraphData(lines, complete);
    }

    /// A series without any other label has the id of its query, which may be one that nobody wrote.
    private static String label(GraphRow row, TimeSeries series) {
        return series.label().equals(row.query().id()) ? row.name() : series.label();
    }
}
