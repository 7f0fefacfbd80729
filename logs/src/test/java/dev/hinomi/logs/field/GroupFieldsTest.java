package dev.hinomi.logs.field;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.field.GroupFields.Share;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupFieldsTest {
    @TempDir
    private Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void start() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("app");
        fixture.createStream("app", "a");
        fixture.createStream("app", "b");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void countsTheEventsThatHaveAField() {
        fixture.put("app", "a", NOW.minusSeconds(10), "{\"level\":\"INFO\",\"ms\":1}", "{\"level\":\"INFO\",\"ms\":2}");
        fixture.put("app", "b", NOW.minusSeconds(5), "{\"level\":\"ERROR\"}");

        assertThat(fields(Optional.empty()))
                .containsExactly(
                        new Share("@ingestionTime", 100),
                        new Share("@log", 100),
                        new Share("@logStream", 100),
                        new Share("@message", 100),
                        new Share("@timestamp", 100),
                        new Share("level", 100),
                        new Share("ms", 67));
    }

    @Test
    void looksAtTheLastFifteenMinutes() {
        fixture.put("app", "a", NOW.minus(Duration.ofMinutes(15)), "{\"first\":1}");
        fixture.put("app", "a", NOW.minus(Duration.ofMinutes(15)).minusMillis(1), "{\"earlier\":1}");
        fixture.put("app", "a", NOW, "{\"last\":1}");
        fixture.put("app", "a", NOW.plusMillis(1), "{\"later\":1}");

        assertThat(discovered(Optional.empty())).containsExactly("first", "last");
    }

    @Test
    void looksAtEightMinutesAroundATime() {
        Instant middle = NOW.minus(Duration.ofHours(3));
        fixture.put("app", "a", middle.minus(Duration.ofMinutes(8)), "{\"first\":1}");
        fixture.put("app", "a", middle.minus(Duration.ofMinutes(8)).minusMillis(1), "{\"earlier\":1}");
        fixture.put("app", "a", middle.plus(Duration.ofMinutes(8)), "{\"last\":1}");
        fixture.put("app", "a", middle.plus(Duration.ofMinutes(8)).plusMillis(1), "{\"later\":1}");

        assertThat(discovered(Optional.of(middle))).containsExactly("first", "last");
    }

    @Test
    void hasNoFieldsOfEventsThatHaveExpired() {
        fixture.put("app", "a", NOW.minus(Duration.ofDays(2)), "{\"old\":1}");
        fixture.logs.groups().putRetention(SCOPE, "app", 1);

        assertThat(fields(Optional.of(NOW.minus(Duration.ofDays(2))))).isEmpty();
    }

    @Test
    void hasNoFieldsWithoutEvents() {
        assertThat(fields(Optional.empty())).isEmpty();
        assertThat(fault(() -> fixture.logs.groupFields().of(SCOPE, "other", Optional.empty())))
                .isInstanceOf(Fault.NotFound.class);
    }

    @Test
    void givesAThousandFieldsOfMore() {
        List<NewEvent> events = IntStream.range(0, 12)
                .mapToObj(event -> new NewEvent(
                        NOW,
                        IntStream.range(0, 150)
                                .mapToObj(i -> "\"k" + (event * 150 + i) + "\":1")
                                .collect(Collectors.joining(",", "{\"common\":1,", "}"))))
                .toList();
        fixture.logs.writer().put(SCOPE, "app", "a", events);

        assertThat(fields(Optional.empty())).hasSize(1_000).contains(new Share("common", 100), new Share("k0", 8));
    }

    private List<Share> fields(Optional<Instant> around) {
        return fixture.logs.groupFields().of(SCOPE, "app", around);
    }

    private List<String> discovered(Optional<Instant> around) {
        return fields(around).stream()
                .map(Share::name)
                .filter(name -> !name.startsWith("@"))
                .toList();
    }
}
