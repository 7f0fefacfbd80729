package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Schema;

/// The states of alarms.
final class AlarmWidget {
    static final Schema SCHEMA = Schema.object()
            .required("alarms", Schema.listOf(Schema.text()).atLeast(1).atMost(100))
            .optional("sortBy", Schema.oneOf("default", "stateUpdatedTimestamp", "timestamp"))
            .optional("states", Schema.listOf(Schema.oneOf("ALARM", "INSUFFICIENT_DATA", "OK")))
            .optional("title", Schema.text());

    private AlarmWidget() {}
}
