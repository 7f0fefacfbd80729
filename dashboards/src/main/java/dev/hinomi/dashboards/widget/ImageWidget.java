package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Findings;
import dev.hinomi.dashboards.schema.Schema;
import tools.jackson.databind.JsonNode;

/// A graph as `GetMetricWidgetImage` draws it (CloudWatch User Guide, "GetMetricWidgetImage: Metric Widget Structure
/// and Syntax"), which may also be a number or a gauge.
public final class ImageWidget {
    private static final int MOST_METRICS = 100;
    private static final int MOST_PIXELS = 2_000;

    private static final Schema PIXELS = Schema.integer().from(1).to(MOST_PIXELS);

    public static final Schema SCHEMA = Schema.object()
            .required("metrics", MetricRows.SCHEMA.and(ImageWidget::checkCount))
            .optional("annotations", Annotations.SCHEMA)
            .optional("start", Shared.TIME_BOUND)
            .optional("end", Shared.TIME_BOUND)
            .optional("width", PIXELS)
            .optional("height", PIXELS)
            .optional("legend", Shared.LEGEND)
            .optional("liveData", Schema.bool())
            .optional("period", Shared.PERIOD)
            .optional("region", Schema.text())
            .optional("stacked", Schema.bool())
            .optional("stat", Shared.STATISTIC)
            .optional("theme", Schema.oneOf("light", "dark"))
            .optional("timezone", Shared.TIME_ZONE)
            .optional("title", Schema.text())
            .optional("view", Schema.oneOf("timeSeries", "bar", "pie", "singleValue", "gauge"))
            .optional("yAxis", Shared.Y_AXIS)
            .and(MetricWidget::checkGauge);

    private ImageWidget() {}

    private static void checkCount(JsonNode metrics, String path, Findings findings) {
        if (metrics.isArray() && metrics.isEmpty()) {
            findings.error(path, "Should NOT have less than 1 items");
        }
        if (metrics.size() > MOST_METRICS) {
            findings.error(path, "Should NOT have more than " + MOST_METRICS + " items");
        }
    }
}
