package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Schema;

/// What a query of CloudWatch Logs Insights finds.
final class LogWidget {
    static final Schema SCHEMA = Schema.object()
            .required("region", Schema.text())
            .required("query", Schema.text())
            .optional("accountId", Schema.text())
            .optional("title", Schema.text())
            .optional("view", Schema.oneOf("table", "timeSeries", "bar", "pie"))
            .optional("stacked", Schema.bool())
            .optional("queryLanguage", Schema.text())
            .optional("queryBy", Schema.text())
            .optional("logGroups", Schema.any());

    private LogWidget() {}
}
