package dev.hinomi.logs.field;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TextCondition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogRecordsTest {
    @TempDir
    private Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void start() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("app");
        fixture.createStream("app", "web/1");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givesTheGeneratedFieldsAndThoseOfTheMessage() {
        fixture.put("app", "web/1", NOW, "{\"level\":\"ERROR\",\"ms\":12}");

        assertThat(find(pointers().getFirst()))
                .containsExactly(
                        entry("@timestamp", String.valueOf(NOW.toEpochMilli())),
                        entry("@ingestionTime", String.valueOf(NOW.toEpochMilli())),
                        entry("@message", "{\"level\":\"ERROR\",\"ms\":12}"),
                        entry("@logStream", "web/1"),
                        entry("@log", "123456789012:app"),
                        entry("level", "ERROR"),
                        entry("ms", "12"));
    }

    @Test
    void tellsEventsOfOneMillisecondApart() {
        fixture.put("app", "web/1", NOW, "a");
        fixture.put("app", "web/1", NOW, "b");
        fixture.put("app", "web/1", NOW, "c");

        assertThat(pointers().stream().map(this::find).map(fields -> fields.get("@message")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void discoversNothingInGroupsOfOtherClasses() {
        fixture.logs.groups().create(SCOPE, "rare", LogGroupClass.INFREQUENT_ACCESS, Map.of());
        fixture.createStream("rare", "s");
        fixture.put("rare", "s", NOW, "{\"a\":1}");

        assertThat(find(pointers("rare").getFirst()))
                .containsOnlyKeys("@timestamp", "@ingestionTime", "@message", "@logStream", "@log");
    }

    @Test
    void keepsPointersOverARestart() {
        fixture.put("app", "web/1", NOW, "a");
        String pointer = pointers().getFirst();

        fixture.restart();

        assertThat(find(pointer)).containsEntry("@message", "a");
    }

    @Test
    void findsNoEventOfAGroupThatWasMadeAnew() {
        fixture.put("app", "web/1", NOW, "a");
        String pointer = pointers().getFirst();
        fixture.logs.groups().delete(SCOPE, "app");
        assertThat(faultOf(SCOPE, pointer)).isInstanceOf(Fault.NotFound.class);

        fixture.createGroup("app");
        fixture.createStream("app", "web/1");
        fixture.put("app", "web/1", NOW, "b");

        assertThat(faultOf(SCOPE, pointer)).isInstanceOf(Fault.NotFound.class);
    }

    @Test
    void findsNoEventOfADeletedStream() {
        fixture.put("app", "web/1", NOW, "a");
        String pointer = pointers().getFirst();

        fixture.logs.streams().delete(SCOPE, "app", "web/1");

        assertThat(faultOf(SCOPE, pointer)).isInstanceOf(Fault.NotFound.class);
    }

    @Test
    void findsNoEventThatHasExpired() {
        fixture.put("app", "web/1", NOW, "a");
        String pointer = pointers().getFirst();
        fixture.logs.groups().putRetention(SCOPE, "app", 1);

        fixture.timers.advance(Duration.ofDays(1).plusMillis(1));

        assertThat(faultOf(SCOPE, pointer)).isInstanceOf(Fault.NotFound.class);
    }

    @Test
    void refusesWhatItHasNotGivenOut() {
        fixture.put("app", "web/1", NOW, "a");
        String pointer = pointers().getFirst();
        char last = pointer.charAt(10);
        String changed = pointer.substring(0, 10) + (last == 'A' ? 'B' : 'A') + pointer.substring(11);

        for (String text : List.of("", "x", "not base64 !", "AAAA", "A".repeat(60), changed)) {
            assertThat(faultOf(SCOPE, text)).as(text).isInstanceOf(Fault.InvalidParameter.class);
        }
        assertThat(faultOf(new Scope("123456789012", "us-east-1"), pointer)).isInstanceOf(Fault.InvalidParameter.class);
    }

    private List<String> pointers() {
        return pointers("app");
    }

    private List<String> pointers(String group) {
        long id = new LogCatalog(fixture.records).group(SCOPE, group).id();
        List<EventRow> rows = fixture.store.events(new EventScan(
                id, Set.of(), Instant.EPOCH, NOW.plus(Duration.ofDays(1)), false, null, TextCondition.ALWAYS, 100));
        return rows.stream()
                .map(row -> new RecordPointer(group, id, row.time(), row.id()).text(SCOPE))
                .toList();
    }

    private Map<String, String> find(String pointer) {
        Map<String, String> texts = new LinkedHashMap<>();
        fixture.logs
                .logRecords()
                .find(SCOPE, pointer, View.MASKED)
                .forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private Fault faultOf(Scope scope, String pointer) {
        return fault(() -> fixture.logs.logRecords().find(scope, pointer, View.MASKED));
    }
}
