package dev.hinomi.dashboards.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A row of `metrics`: a metric with what it takes over from the row before, or an expression.
///
/// @param fields namespace, name, and the names and values of dimensions; empty for an expression
/// @param options how it is drawn, an object
public record MetricRow(List<String> fields, JsonNode options) {
    /// Stands for the field at the same place of the row before.
    private static final String SAME = ".";

    /// Stands for as many fields of the row before as make this row as long as that.
    private static final String SAME_SO_FAR = "...";

    public MetricRow {
        fields = List.copyOf(fields);
    }

    /// The rows, which meet [MetricRows].
    public static List<MetricRow> read(JsonNode metrics) {
        List<MetricRow> rows = new ArrayList<>();
        List<String> previous = List.of();
        for (JsonNode row : metrics) {
            List<String> fields = expand(texts(row), previous).orElseThrow();
            rows.add(new MetricRow(fields, options(row)));
            previous = fields.isEmpty() ? previous : fields;
        }
        return rows;
    }

    /// The fields that are meant by those of a row; empty when `...` has no row before that is long enough.
    static Optional<List<String>> expand(List<String> written, List<String> previous) {
        List<String> fields = new ArrayList<>();
        if (!written.isEmpty() && written.getFirst().equals(SAME_SO_FAR)) {
            int copied = previous.size() - (written.size() - 1);
            if (copied <= 0) {
                return Optional.empty();
            }
            fields.addAll(previous.subList(0, copied));
            fields.addAll(written.subList(1, written.size()));
        } else {
            fields.addAll(written);
        }
        for (int i = 0; i < Math.min(fields.size(), previous.size()); i++) {
            if (fields.get(i).equals(SAME)) {
                fields.set(i, previous.get(i));
            }
        }
        return Optional.of(fields);
    }

    /// Whether a field of a row stands for one that the row before does not have.
    static boolean repeatsNothing(String field, int place, List<String> previous) {
        return field.equals(SAME) && place >= previous.size();
    }

    /// The fields as they are written.
    static List<String> texts(JsonNode row) {
        return row.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static JsonNode options(JsonNode row) {
        JsonNode last = row.get(row.size() - 1);
        return last.isObject() ? last : JsonNodeFactory.instance.objectNode();
    }
}
