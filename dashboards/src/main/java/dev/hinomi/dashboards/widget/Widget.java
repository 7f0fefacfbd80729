package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Findings;
import dev.hinomi.dashboards.schema.ObjectSchema;
import dev.hinomi.dashboards.schema.Schema;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A widget of any kind: its place on the grid of 24 columns, and the properties of its kind.
public final class Widget {
    /// The start or end of the range that widgets show.
    public static final Schema TIME_BOUND = Shared.TIME_BOUND;

    private static final Map<String, Schema> PROPERTIES = Map.of(
            "metric", MetricWidget.SCHEMA,
            "text", TextWidget.SCHEMA,
            "log", LogWidget.SCHEMA,
            "alarm", AlarmWidget.SCHEMA,
            "explorer", ExplorerWidget.SCHEMA,
            "chart", ChartWidget.SCHEMA,
            "custom", CustomWidget.SCHEMA);

    private static final Schema GRID = Schema.object()
            .others(new ObjectSchema.Others.Warned(" to be part of a widget definition"))
            .required("type", Schema.oneOf(PROPERTIES.keySet().toArray(String[]::new)))
            .optional("x", Schema.integer().from(0).to(23))
            .optional("y", Schema.integer().from(0))
            .optional("width", Schema.integer().from(1).to(24))
            .optional("height", Schema.integer().from(1).to(1000))
            .required("properties", Schema.any());

    public static final Schema SCHEMA = GRID.and(Widget::checkPosition).and(Widget::checkProperties);

    private Widget() {}

    private static void checkPosition(JsonNode widget, String path, Findings findings) {
        for (List<String> pair : List.of(List.of("x", "y"), List.of("y", "x"))) {
            if (widget.has(pair.getFirst()) && !widget.has(pair.getLast())) {
                findings.error(
                        path,
                        "Should have property " + pair.getLast() + " when property " + pair.getFirst() + " is present");
            }
        }
    }

    private static void checkProperties(JsonNode widget, String path, Findings findings) {
        JsonNode properties = widget.path("properties");
        Schema schema = PROPERTIES.get(widget.path("type").asString(""));
        if (schema != null && !properties.isMissingNode()) {
            schema.check(properties, path + "/properties", findings);
        }
    }
}
