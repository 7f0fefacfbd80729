package dev.hinomi.logs.event;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.matching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.store.EventRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The machine's clock is set forward and back by hours, over a midnight of UTC.
final class ClockStepsTest {
    private static final Duration STEP = Duration.ofHours(13);

    @TempDir
    Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("g");
        fixture.createStream("g", "s");
        fixture.logs.groups().putRetention(SCOPE, "g", 1);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void nothingIsLostAndEachEventHasAGreaterIdThanTheOneBefore() {
        Instant ahead = NOW.plus(STEP);
        fixture.put("g", "s", NOW, "before");
        fixture.timers.advance(STEP);
        fixture.put("g", "s", ahead, "ahead");
        fixture.timers.setBack(STEP);
        fixture.put("g", "s", NOW.plusSeconds(1), "back");
        fixture.restart();
        fixture.put("g", "s", NOW.plusSeconds(2), "after a restart");

        assertThat(fixture.messages("g", "s")).containsExactly("before", "back", "after a restart", "ahead");
        assertThat(fixture.search("g", matching(""))).containsExactly("before", "back", "after a restart", "ahead");
        assertThat(fixture.store.eventsAfter(0, Set.of(), 10))
                .extracting(EventRow::message)
                .containsExactly("before", "ahead", "back", "after a restart");
        assertThat(fixture.read("g", "s", false, Optional.empty(), 1).events())
                .extracting(LogEvent::message)
                .isEqualTo(List.of("ahead"));
    }

    @Test
    void whatExpiredWhileTheClockWasAheadIsNotReadThenAndNothingElseGoes() {
        fixture.put("g", "s", NOW.minus(Duration.ofHours(20)), "old");
        fixture.put("g", "s", NOW, "new");
        fixture.timers.advance(STEP);
        assertThat(fixture.messages("g", "s")).containsExactly("new");
        fixture.timers.setBack(STEP);
        fixture.put("g", "s", NOW.plusSeconds(1), "newer");
        assertThat(fixture.messages("g", "s")).endsWith("new", "newer");
        fixture.timers.advance(STEP);
        assertThat(fixture.messages("g", "s")).containsExactly("new", "newer");
    }
}
