package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Findings;
import dev.hinomi.dashboards.schema.ObjectSchema;
import dev.hinomi.dashboards.schema.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// `metrics` of a graph. A row is `[namespace, name, dimension, value, ..., {options}]` or `[{"expression": ...}]`
/// (CloudWatch User Guide, "Metric Widget: Format for Each Metric in the Array"). As in CloudWatch, options that are
/// wrong count as an item too many of their row.
final class MetricRows {
    private static final int MOST = 500;

    private static final ObjectSchema OPTIONS = Schema.object()
            .others(new ObjectSchema.Others.Refused())
            .optional("id", Schema.text("^[a-z][a-zA-Z0-9_]*$"))
            .optional("label", Schema.text())
            .optional("color", Shared.COLOR)
            .optional("period", Shared.PERIOD)
            .optional("stat", Shared.STATISTIC)
            .optional("visible", Schema.bool())
            .optional("yAxis", Shared.Y_AXIS_SIDE)
            .optional("region", Schema.text())
            .optional("accountId", Schema.text());

    private static final Schema EXPRESSION =
            OPTIONS.required("expression", Schema.text().atLeast(1));

    static final Schema SCHEMA = MetricRows::check;

    private MetricRows() {}

    private static void check(JsonNode metrics, String path, Findings findings) {
        if (!metrics.isArray()) {
            findings.error(path, "Should be array");
            return;
        }
        if (metrics.size() > MOST) {
            findings.error(path, "Should NOT have more than " + MOST + " items");
        }
        List<String> previous = List.of();
        for (int i = 0; i < metrics.size(); i++) {
            List<String> fields = checkRow(metrics.get(i), path + '/' + i, previous, findings);
            previous = fields.isEmpty() ? previous : fields;
        }
    }

    /// Returns the fields that a row means, as far as they can be told.
    private static List<String> checkRow(JsonNode row, String path, List<String> previous, Findings findings) {
        if (!row.isArray()) {
            findings.error(path, "Should be array");
            findings.error(
                    path,
                    "Field \"metrics\" has to be an array of array of strings,"
                            + " with an optional metricRenderer object as last element");
            return List.of();
        }
        if (row.isEmpty()) {
            findings.error(path, "Should NOT have less than 1 items");
            return List.of();
        }
        List<String> written = MetricRow.texts(row);
        boolean sound = checkItems(row, path, previous, findings);
        List<String> fields = MetricRow.expand(written, previous).orElse(List.of());
        boolean unresolved = !written.isEmpty() && fields.isEmpty();
        if (sound && (unresolved || fields.size() % 2 != 0 || !optionsFit(row, fields))) {
            findings.error(path, "Should NOT have more than " + (row.size() - 1) + " items");
        }
        return fields;
    }

    private static boolean checkItems(JsonNode row, String path, List<String> previous, Findings findings) {
        boolean sound = true;
        for (int i = 0; i < row.size(); i++) {
            JsonNode item = row.get(i);
            boolean options = item.isObject() && i == row.size() - 1;
            if (!options && !(item.isString() && !item.stringValue().isEmpty())) {
                findings.error(path + '/' + i, "Invalid metric field type, only \"String\" type is allowed");
                sound = false;
            } else if (item.isString() && MetricRow.repeatsNothing(item.stringValue(), i, previous)) {
                findings.error(path + '/' + i, "Repeat marker \".\" used but not enough fields in previous metric");
                sound = false;
            }
        }
        return sound;
    }

    private static boolean optionsFit(JsonNode row, List<String> fields) {
        JsonNode last = row.get(row.size() - 1);
        Findings wrong = new Findings();
        if (last.isObject()) {
            (fields.isEmpty() ? EXPRESSION : OPTIONS).check(last, "", wrong);
        }
        return wrong.errors().isEmpty();
    }
}
