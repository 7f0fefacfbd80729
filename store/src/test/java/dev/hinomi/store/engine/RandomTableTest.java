package dev.hinomi.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.table.EventPlace;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.FieldName;
import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.FieldShape;
import dev.hinomi.store.table.RowSink;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random events, some sealed, some deleted, some masked: a table must say of them what their messages say.
final class RandomTableTest {
    private static final List<String> VALUES = List.of(
            "1",
            "-0",
            "007",
            "1.50",
            "1e400",
            "12345678901234567890",
            "0.1",
            "1E5",
            "",
            "x",
            "障害",
            "O'Neil",
            "a/b~c",
            "secret-123",
            "NaN",
            "1 ",
            "🦊");
    private static final List<String> NAMES = List.of("level", "status", "a.b", "a/b", "it's", "\"q\"", "@requestId");

    @TempDir
    private Path directory;

    private final List<FieldName> fields = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aTableSaysWhatTheMessagesSay(long seed) {
        Random random = new Random(seed);
        fields.add(FieldName.MESSAGE);
        NAMES.forEach(name -> fields.add(new FieldName(name, false)));
        fields.add(new FieldName("level", true));
        fields.add(new FieldName("@message", true));
        try (TableFixture fixture = new TableFixture(directory, TableFixture.SMALL)) {
            for (int round = 0; round < 3; round++) {
                fill(fixture, random);
                compare(fixture, TableFixture.range(Set.of(1L, 2L, 3L), Set.of()));
                compare(fixture, TableFixture.range(Set.of(2L, 3L, 9L), Set.of(3L)));
                compare(fixture, narrow(random));
            }
            fixture.store.settle();
            compare(fixture, TableFixture.range(Set.of(1L, 2L, 3L), Set.of(2L)));
            compare(fixture, narrow(random));
        }
    }

    private static EventRange narrow(Random random) {
        Instant start = TableFixture.DAY.plus(Duration.ofHours(random.nextInt(40)));
        return new EventRange(
                Set.of(1L, 3L),
                Set.of(),
                start,
                start.plus(Duration.ofHours(random.nextInt(1, 30))),
                new TextCondition.Contains("secret"),
                PairFields.PLAIN,
                PairFields.PLAIN);
    }

    private static void fill(TableFixture fixture, Random random) {
        List<NewEventRow> rows = new ArrayList<>();
        for (int i = random.nextInt(900); i >= 0; i--) {
            rows.add(TableFixture.event(
                    random.nextLong(1, 5), random.nextLong(1, 3), random.nextLong(200_000_000), message(random)));
        }
        fixture.store.appendEvents(rows);
        switch (random.nextInt(5)) {
            case 0 -> fixture.store.settle();
            case 1 -> fixture.store.deleteStream(1, 2);
            case 2 -> fixture.store.expireEvents(3, TableFixture.DAY.plusMillis(random.nextLong(100_000_000)));
            case 3 -> fixture.store.deleteGroup(4);
            default -> {}
        }
    }

    private static String message(Random random) {
        if (random.nextInt(20) == 0) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        Map<String, String> pairs = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            pairs.put(NAMES.get(random.nextInt(NAMES.size())), VALUES.get(random.nextInt(VALUES.size())));
        }
        if (random.nextInt(3) == 0) {
            pairs.put("k" + random.nextInt(3_000), Integer.toString(random.nextInt()));
        }
        StringBuilder message = new StringBuilder();
        pairs.forEach(
                (name, value) -> message.append(name).append('=').append(value).append(';'));
        return message.toString();
    }

    private void compare(TableFixture fixture, EventRange range) {
        Map<Long, EventRow> expected = expected(fixture, range);
        try (EventSession session = fixture.engines.open()) {
            EventTable table = session.table(range);
            assertThat(table.events()).isEqualTo(expected.size());
            Map<Long, Map<FieldName, String>> found = new HashMap<>();
            Map<EventPlace, Long> places = new HashMap<>();
            session.query(table.select(fields), row -> {
                EventRow event = Objects.requireNonNull(expected.get(row.integer(2)), "an event too many");
                assertThat(List.of(row.integer(0), row.integer(1), row.integer(3), row.integer(4)))
                        .containsExactly(
                                event.group(),
                                event.stream(),
                                event.time().toEpochMilli(),
                                event.ingestion().toEpochMilli());
                assertThat(found.put(event.id(), values(table, row))).isNull();
                places.put(new EventPlace(row.integer(5), row.integer(6)), event.id());
            });
            Map<Long, Map<FieldName, String>> wanted = new HashMap<>();
            expected.values().stream()
                    .filter(event ->
                            found.containsKey(event.id()) || range.texts().holds(event.message()))
                    .forEach(event -> wanted.put(event.id(), fieldsOf(range, event)));
            assertThat(found).containsOnlyKeys(wanted.keySet());
            wanted.forEach((id, values) -> assertThat(found.get(id)).isEqualTo(values));
            Map<Long, String> messages = new HashMap<>();
            session.messages(table, places.keySet()).forEach((place, text) -> messages.put(places.get(place), text));
            assertThat(messages)
                    .hasSameSizeAs(found)
                    .allSatisfy((id, text) ->
                            assertThat(text).isEqualTo(range.seen().message(Objects.requireNonNull(expected.get(id)))));
        }
    }

    private static Map<Long, EventRow> expected(TableFixture fixture, EventRange range) {
        Map<Long, EventRow> events = new HashMap<>();
        for (long group : range.groups()) {
            fixture.store
                    .events(new EventScan(
                            group,
                            Set.of(),
                            range.start(),
                            range.end(),
                            false,
                            null,
                            TextCondition.ALWAYS,
                            Integer.MAX_VALUE))
                    .forEach(event -> events.put(event.id(), event));
        }
        return events;
    }

    private Map<FieldName, String> fieldsOf(EventRange range, EventRow event) {
        Map<FieldName, String> values = new HashMap<>();
        values.put(FieldName.MESSAGE, range.seen().message(event));
        range.seen().discover(event, (name, value) -> values.put(new FieldName(name, false), value));
        values.put(new FieldName("@message", true), range.unmasked().message(event));
        range.unmasked().discover(event, (name, value) -> values.put(new FieldName(name, true), value));
        values.keySet().retainAll(fields);
        return values;
    }

    /// The texts of the fields of a row, out of their columns, which must be as [FieldShape] says.
    private Map<FieldName, String> values(EventTable table, RowSink.Row row) {
        Map<FieldName, String> values = new HashMap<>();
        int column = 7;
        for (FieldName field : fields) {
            FieldShape shape = table.shape(field);
            boolean number = shape.hasNumbers() && !row.isNull(column);
            double value = number ? row.number(column) : 0;
            column += shape.hasNumbers() ? 1 : 0;
            String text = shape.hasTexts() ? row.text(column) : null;
            column += shape.hasTexts() ? 1 : 0;
            if (text != null) {
                assertThat(FieldNumber.parse(text).isPresent()).isEqualTo(number);
                assertThat(number && FieldNumber.text(value).equals(text)).isFalse();
                values.put(field, text);
            } else if (number) {
                values.put(field, FieldNumber.text(value));
            }
        }
        return values;
    }
}
