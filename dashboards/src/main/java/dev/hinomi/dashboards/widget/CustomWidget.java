package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Schema;

/// What a Lambda function answers (CloudWatch User Guide, "Add a custom widget to a CloudWatch dashboard").
final class CustomWidget {
    private static final Schema UPDATES = Schema.object()
            .optional("refresh", Schema.bool())
            .optional("resize", Schema.bool())
            .optional("timeRange", Schema.bool());

    static final Schema SCHEMA = Schema.object()
            .required("endpoint", Schema.text())
            .optional("params", Schema.any())
            .optional("title", Schema.text())
            .optional("updateOn", UPDATES);

    private CustomWidget() {}
}
