package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.ObjectSchema;
import dev.hinomi.dashboards.schema.Schema;

/// A chart of queries in PromQL or SQL.
final class ChartWidget {
    private static final Schema QUERY = Schema.object()
            .required("id", Schema.text())
            .required("type", Schema.oneOf("cloudwatch-metrics"))
            .required("language", Schema.oneOf("PromQL", "SQL"))
            .required("query", Schema.text())
            .optional("label", Schema.text())
            .optional("region", Schema.text())
            .optional("accountId", Schema.text())
            .optional("step", Schema.number())
            .optional("visible", Schema.bool());

    private static final Schema LEGEND = Schema.object()
            .optional("position", Schema.oneOf("bottom", "right"))
            .optional("show", Schema.bool());

    /// The document says of the options of a view both that they lie in it and in an object "style" of it.
    private static final Schema PLOT_OPTIONS =
            Schema.object().optional("legend", LEGEND).others(new ObjectSchema.Others.PassedOver());

    static final Schema SCHEMA = Schema.object()
            .required(
                    "view",
                    Schema.oneOf(
                            "line",
                            "bar",
                            "pie",
                            "number",
                            "solidgauge",
                            "column",
                            "legend",
                            "histogram",
                            "heatmap",
                            "scatter"))
            .required(
                    "data",
                    Schema.object().required("queries", Schema.listOf(QUERY).and(Schema.unique("id"))))
            .optional("title", Schema.text())
            .optional("description", Schema.text())
            .optional("region", Schema.text())
            .optional("plotOptions", PLOT_OPTIONS);

    private ChartWidget() {}
}
