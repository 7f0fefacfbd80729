package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Schema;

/// Metrics of the resources that have some tags or properties.
final class ExplorerWidget {
    private static final Schema METRIC = Schema.object()
            .required("metricName", Schema.text())
            .required("resourceType", Schema.text())
            .optional("stat", Shared.STATISTIC);

    private static final Schema LABEL =
            Schema.object().required("key", Schema.text()).optional("value", Schema.text());

    private static final Schema AGGREGATION = Schema.object()
            .required("key", Schema.text())
            .required("func", Schema.oneOf("AVG", "MIN", "MAX", "STDDEV", "SUM"));

    private static final Schema OPTIONS = Schema.object()
            .optional("legend", Shared.LEGEND)
            .optional("view", Schema.oneOf("timeSeries", "bar", "pie"))
            .optional("stacked", Schema.bool())
            .optional("rowsPerPage", Schema.integer().from(1))
            .optional("widgetsPerRow", Schema.integer().from(1));

    static final Schema SCHEMA = Schema.object()
            .required("metrics", Schema.listOf(METRIC).atLeast(1).atMost(100))
            .required("labels", Schema.listOf(LABEL))
            .optional("aggregateBy", AGGREGATION)
            .optional("splitBy", Schema.text())
            .optional("period", Shared.PERIOD)
            .optional("title", Schema.text())
            .optional("widgetOptions", OPTIONS);

    private ExplorerWidget() {}
}
