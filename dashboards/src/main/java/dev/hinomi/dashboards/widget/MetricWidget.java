package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Findings;
import dev.hinomi.dashboards.schema.Schema;
import tools.jackson.databind.JsonNode;

/// A graph, number, gauge or table of metrics, or the graph of an alarm.
final class MetricWidget {
    private static final Schema TABLE = Schema.object()
            .optional("layout", Schema.oneOf("horizontal", "vertical"))
            .optional("stickySummary", Schema.bool())
            .optional("showTimeSeriesData", Schema.bool())
            .optional("summaryColumns", Schema.listOf(Schema.oneOf("MIN", "MAX", "SUM", "AVG")));

    private static final Schema LABELS = Schema.object().optional("visible", Schema.bool());

    static final Schema SCHEMA = ((Schema) MetricWidget::checkSource)
            .and(Schema.object()
                    .optional("metrics", MetricRows.SCHEMA)
                    .optional("annotations", Annotations.SCHEMA)
                    .optional("region", Schema.text())
                    .optional("accountId", Schema.text())
                    .optional("title", Schema.text())
                    .optional("view", Schema.oneOf("timeSeries", "singleValue", "gauge", "bar", "pie", "table"))
                    .optional("stacked", Schema.bool())
                    .optional("stat", Shared.STATISTIC)
                    .optional("period", Shared.PERIOD)
                    .optional("start", Shared.TIME_BOUND)
                    .optional("end", Shared.TIME_BOUND)
                    .optional("timezone", Shared.TIME_ZONE)
                    .optional("liveData", Schema.bool())
                    .optional("legend", Shared.LEGEND)
                    .optional("yAxis", Shared.Y_AXIS)
                    .optional("sparkline", Schema.bool())
                    .optional("trend", Schema.bool())
                    .optional("setPeriodToTimeRange", Schema.bool())
                    .optional("singleValueFullPrecision", Schema.bool())
                    .optional("labels", LABELS)
                    .optional("table", TABLE))
            .and(MetricWidget::checkGauge);

    private MetricWidget() {}

    private static void checkSource(JsonNode properties, String path, Findings findings) {
        if (!properties.isObject()) {
            return;
        }
        boolean metrics = properties.has("metrics");
        boolean alarm = properties.path("annotations").has("alarms");
        if (!metrics && !alarm) {
            findings.error(path, "Should have required property 'metrics'");
        }
        if (metrics ? !properties.has("region") : !alarm) {
            findings.error(
                    path, "The metric widget should have specified a region and a data source or an alarm annotation");
        }
        if (!metrics && !alarm) {
            boolean annotations = properties.has("annotations");
            findings.error(
                    annotations ? path + "/annotations" : path,
                    "Should have required property '" + (annotations ? "alarms" : "annotations") + "'");
        }
        if (metrics && !properties.path("annotations").path("alarms").isEmpty()) {
            findings.error(path, "Should have metrics or an alarm annotation, not both");
        }
    }

    static void checkGauge(JsonNode properties, String path, Findings findings) {
        JsonNode left = properties.path("yAxis").path("left");
        if (properties.path("view").asString("").equals("gauge") && !(left.has("min") && left.has("max"))) {
            findings.error(path, "Should have 'min' and 'max' of the left yAxis for the view 'gauge'");
        }
    }
}
