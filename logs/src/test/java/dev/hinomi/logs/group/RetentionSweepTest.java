package dev.hinomi.logs.group;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TextCondition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetentionSweepTest {
    @TempDir
    private Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void putOneEventIntoEachOfTwoGroups() {
        fixture = new LogsFixture(directory);
        for (String group : List.of("kept", "expiring")) {
            fixture.createGroup(group);
            fixture.createStream(group, "s");
            fixture.put(group, "s", NOW, group);
        }
        fixture.logs.groups().putRetention(SCOPE, "expiring", 1);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void expiredEventsAreDeletedWithinAnHour() {
        fixture.timers.advance(Duration.ofDays(1));
        assertThat(stored("expiring")).containsExactly("expiring");
        fixture.timers.advance(Duration.ofHours(1));
        assertThat(stored("expiring")).isEmpty();
        assertThat(stored("kept")).containsExactly("kept");
    }

    @Test
    void nothingIsDeletedAfterTheEnd() {
        fixture.logs.close();
        fixture.timers.advance(Duration.ofDays(2));
        assertThat(stored("expiring")).containsExactly("expiring");
    }

    /// What lies in the store, whether or not readers still show it.
    private List<String> stored(String group) {
        long id = fixture.records
                .read(tx -> tx.get(LogCollections.GROUPS, SCOPE, group))
                .orElseThrow()
                .value()
                .id();
        return fixture
                .store
                .events(new EventScan(
                        id, Set.of(), Instant.EPOCH, NOW.plusSeconds(60), false, null, TextCondition.ALWAYS, 10))
                .stream()
                .map(EventRow::message)
                .toList();
    }
}
