package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Schema;

/// Text in Markdown.
final class TextWidget {
    static final Schema SCHEMA = Schema.object()
            .required("markdown", Schema.text())
            .optional("background", Schema.oneOf("transparent", "solid"));

    private TextWidget() {}
}
