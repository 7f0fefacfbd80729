package dev.hinomi.query.engine;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.table.EventFields;
import dev.hinomi.store.table.EventPlace;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.FieldName;
import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.FieldShape;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// A table of events in the heap.
final class HeapEventTable implements EventTable {
    private static final String FIXED =
            "grp BIGINT, stream BIGINT, id BIGINT, ts BIGINT, ingested BIGINT, part BIGINT, place BIGINT";

    private final DuckDBConnection connection;
    private final String prefix;
    private final List<EventRow> events;
    private final EventRange range;
    private final List<Map<String, String>> seen = new ArrayList<>();
    private final List<Map<String, String>> unmasked = new ArrayList<>();
    private int selections;

    HeapEventTable(DuckDBConnection connection, String prefix, List<EventRow> events, EventRange range) {
        this.connection = connection;
        this.prefix = prefix;
        this.events = events;
        this.range = range;
        for (EventRow event : events) {
            seen.add(fields(event, range.seen()));
            unmasked.add(fields(event, range.unmasked()));
        }
    }

    private static Map<String, String> fields(EventRow event, EventFields reader) {
        Map<String, String> fields = new HashMap<>();
        fields.put(FieldName.MESSAGE.name(), reader.message(event));
        reader.discover(event, fields::put);
        return fields;
    }

    String message(EventPlace place) {
        return range.seen().message(events.get((int) place.place()));
    }

    @Override
    public FieldShape shape(FieldName field) {
        FieldShape shape = FieldShape.ABSENT;
        for (Map<String, String> row : field.unmasked() ? unmasked : seen) {
            String text = row.get(field.name());
            if (text != null) {
                OptionalDouble number = FieldNumber.parse(text);
                shape = shape.with(FieldShape.of(number.isPresent(), needsText(text, number)));
            }
        }
        return shape;
    }

    private static boolean needsText(String text, OptionalDouble number) {
        return number.isEmpty() || !FieldNumber.gives(number.getAsDouble(), text);
    }

    @Override
    public String select(List<FieldName> fields) {
        String table = prefix + "_" + selections++;
        StringBuilder columns = new StringBuilder(FIXED);
        for (int i = 0; i < fields.size(); i++) {
            FieldShape shape = shape(fields.get(i));
            columns.append(shape.hasNumbers() ? ", n" + i + " DOUBLE" : "");
            columns.append(shape.hasTexts() ? ", t" + i + " VARCHAR" : "");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + table + " (" + columns + ")");
            try (DuckDBAppender appender = connection.createAppender("temp", "main", table)) {
                for (int row = 0; row < events.size(); row++) {
                    append(appender, row, fields);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "SELECT * FROM temp.main." + table;
    }

    private void append(DuckDBAppender appender, int row, List<FieldName> fields) throws SQLException {
        EventRow event = events.get(row);
        appender.beginRow();
        appender.append(event.group()).append(event.stream()).append(event.id());
        appender.append(event.time().toEpochMilli()).append(event.ingestion().toEpochMilli());
        appender.append(0L).append((long) row);
        for (FieldName field : fields) {
            String text = (field.unmasked() ? unmasked : seen).get(row).get(field.name());
            append(appender, shape(field), text);
        }
        appender.endRow();
    }

    private static void append(DuckDBAppender appender, FieldShape shape, @Nullable String text) throws SQLException {
        OptionalDouble number = text == null ? OptionalDouble.empty() : FieldNumber.parse(text);
        if (shape.hasNumbers()) {
            if (number.isPresent()) {
                appender.append(number.getAsDouble());
            } else {
                appender.appendNull();
            }
        }
        if (shape.hasTexts()) {
            if (text != null && needsText(text, number)) {
                appender.append(text);
            } else {
                appender.appendNull();
            }
        }
    }

    @Override
    public List<String> names() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        seen.forEach(row -> row.keySet().stream()
                .filter(name -> !name.equals(FieldName.MESSAGE.name()))
                .sorted()
                .forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public long events() {
        return events.size();
    }

    @Override
    public long bytes() {
        return events.stream()
                .mapToLong(event -> event.message().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
