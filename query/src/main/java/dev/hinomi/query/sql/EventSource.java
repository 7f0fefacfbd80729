package dev.hinomi.query.sql;

import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.FieldName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Events as rows of a plan. Its columns are those that were asked for when the plan is done.
public final class EventSource {
    private final String prefix;
    private final EventTable table;
    private final SourceNames names;
    private final Map<FieldName, Integer> fields = new LinkedHashMap<>();
    private boolean streamNames;
    private boolean logNames;

    EventSource(String prefix, EventTable table, SourceNames names) {
        this.prefix = prefix;
        this.table = table;
        this.names = names;
    }

    public EventTable table() {
        return table;
    }

    /// The name of the common table expression that has the rows.
    String cte() {
        return prefix;
    }

    /// A column that every event has: one of [EventTable#FIXED_COLUMNS].
    public String fixed(String column) {
        return prefix + "_" + column;
    }

    /// The order in which events are shown unless the query says another: the newest first.
    List<String> newestFirst() {
        return List.of(fixed("ts") + " DESC", fixed("id") + " DESC");
    }

    /// The value of a field, generated or discovered.
    Value field(FieldName field) {
        return GeneratedField.named(field.name())
                .map(generated -> generated(generated, field))
                .orElseGet(() -> column(field));
    }

    private Value generated(GeneratedField generated, FieldName field) {
        return switch (generated) {
            case TIMESTAMP -> new Value.Time(fixed("ts"));
            case INGESTION_TIME -> new Value.Time(fixed("ingested"));
            case LOG_STREAM -> {
                streamNames = true;
                yield new Value.Textual(fixed("stream_name"));
            }
            case LOG -> {
                logNames = true;
                yield new Value.Textual(fixed("log_name"));
            }
            case MESSAGE -> column(field);
        };
    }

    /// Whether a discovered field, or the text of the events, was asked for.
    public boolean asked(FieldName field) {
        return fields.containsKey(field);
    }

    private Value column(FieldName field) {
        int number = fields.computeIfAbsent(field, _ -> fields.size());
        return new Value.Field(table.shape(field), fixed("n" + number), fixed("t" + number));
    }

    /// The rows with all columns that were asked for.
    String select() {
        List<FieldName> asked = List.copyOf(fields.keySet());
        List<String> columns = new ArrayList<>();
        for (String fixed : EventTable.FIXED_COLUMNS.split(", ", -1)) {
            columns.add("x." + fixed + " AS " + fixed(fixed));
        }
        for (int i = 0; i < asked.size(); i++) {
            if (table.shape(asked.get(i)).hasNumbers()) {
                columns.add("x.n" + i + " AS " + fixed("n" + i));
            }
            if (table.shape(asked.get(i)).hasTexts()) {
                columns.add("x.t" + i + " AS " + fixed("t" + i));
            }
        }
        String from = "(" + table.select(asked) + ") AS x";
        if (streamNames) {
            columns.add("s.name AS " + fixed("stream_name"));
            from += join("s", names.streams(), "x.stream");
        }
        if (logNames) {
            columns.add("l.name AS " + fixed("log_name"));
            from += join("l", names.logs(), "x.grp");
        }
        return "SELECT " + String.join(", ", columns) + " FROM " + from;
    }

    private static String join(String alias, Map<Long, String> names, String key) {
        String rows = names.entrySet().stream()
                .map(entry -> "(" + entry.getKey() + "::BIGINT, " + Sql.literal(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
        String values = rows.isEmpty() ? "(NULL::BIGINT, NULL::VARCHAR)" : rows;
        return " LEFT JOIN (VALUES " + values + ") AS " + alias + "(key, name) ON " + alias + ".key = " + key;
    }
}
