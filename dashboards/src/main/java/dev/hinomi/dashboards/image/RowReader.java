package dev.hinomi.dashboards.image;

import dev.hinomi.dashboards.widget.MetricRow;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the rows of a graph's `metrics`. What a row does not say is said by the graph.
final class RowReader {
    private final String statistic;
    private final int period;
    private final List<MetricRow> rows;
    private final List<MetricDataQuery.Source> sources;

    /// @param widget meets its schema
    RowReader(JsonNode widget) {
        statistic = widget.path("stat").asString("Average");
        period = widget.path("period").asInt(300);
        rows = MetricRow.read(widget.path("metrics"));
        sources = rows.stream().map(this::source).toList();
    }

    List<GraphRow> rows() {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.options().path("id").asString("")));
        List<String> labels = SeriesLabels.of(sources);
        List<GraphRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode options = rows.get(i).options();
            String label = options.path("label").asString(null);
            boolean metric = sources.get(i) instanceof MetricDataQuery.MetricStat;
            String id = options.path("id").asString(null);
            boolean visible = options.path("visible").asBoolean(true);
            MetricDataQuery query = new MetricDataQuery(
                    id == null ? free(ids, i) : id,
                    sources.get(i),
                    label == null && metric ? labels.get(i) : label,
                    visible,
                    metric ? null : expressionPeriod(options),
                    options.path("accountId").asString(null));
            read.add(new GraphRow(
                    query,
                    id == null ? labels.get(i) : id,
                    Colors.read(options.path("color")),
                    AnnotationReader.side(options.path("yAxis")),
                    visible));
        }
        return read;
    }

    private MetricDataQuery.Source source(MetricRow row) {
        JsonNode options = row.options();
        List<String> fields = row.fields();
        if (fields.isEmpty()) {
            return new MetricDataQuery.Expression(options.path("expression").stringValue());
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 2; i < fields.size(); i += 2) {
            dimensions.add(new Dimension(fields.get(i), fields.get(i + 1)));
        }
        return new MetricDataQuery.MetricStat(
                new MetricId(fields.get(0), fields.get(1), dimensions),
                options.path("stat").asString(statistic),
                options.path("period").asInt(period),
                null);
    }

    /// A query of Metrics Insights needs one; other expressions have the period of what they are of.
    private @Nullable Integer expressionPeriod(JsonNode options) {
        boolean select = options.path("expression").asString("").stripLeading().regionMatches(true, 0, "SELECT", 0, 6);
        return options.has("period") || select
                ? Integer.valueOf(options.path("period").asInt(period))
                : null;
    }

    /// An id that no row has.
    private static String free(Set<String> ids, int index) {
        String id = "row" + index;
        while (!ids.add(id)) {
            id += "_";
        }
        return id;
    }
}
