package dev.hinomi.logs.event;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static dev.hinomi.logs.LogsFixture.matching;
import static dev.hinomi.logs.LogsFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.page.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogSearchTest {
    @TempDir
    Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("g");
        List.of("api-1", "api-2", "web").forEach(name -> fixture.createStream("g", name));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aPatternChoosesEventsOfAllStreamsInOrderOfTime() {
        fixture.put("g", "web", NOW.plusSeconds(2), "ERROR web");
        fixture.put("g", "api-1", NOW, "ERROR one", "INFO two", "ERROR three");
        fixture.put("g", "api-2", NOW, "{\"level\":\"ERROR\",\"ms\":2500}");
        assertThat(fixture.search("g", matching("ERROR -three -level"))).containsExactly("ERROR one", "ERROR web");
        assertThat(fixture.search("g", matching("{ $.ms > 2000 }"))).hasSize(1);
        assertThat(fixture.search("g", matching("[level = INFO, rest]"))).containsExactly("INFO two");
        assertThat(fixture.search("g", matching(""))).hasSize(5);
    }

    @Test
    void anEventNamesItsStream() {
        fixture.put("g", "web", NOW, "a");
        LogEvent event = page(matching(""), Optional.empty(), 1).items().getFirst();
        assertThat(event.stream()).isEqualTo("web");
        assertThat(event.time()).isEqualTo(NOW);
        assertThat(event.ingestion()).isEqualTo(NOW);
    }

    @Test
    void streamsAndPrefixNarrowTheSearch() {
        List.of("api-1", "api-2", "web").forEach(stream -> fixture.put("g", stream, NOW, "in " + stream));
        assertThat(fixture.search("g", in(Set.of("web", "api-2"), ""))).containsExactlyInAnyOrder("in web", "in api-2");
        assertThat(fixture.search("g", in(Set.of(), "api"))).containsExactlyInAnyOrder("in api-1", "in api-2");
        assertThat(fixture.search("g", in(Set.of(), "none"))).isEmpty();
        assertThat(fault(() -> fixture.search("g", in(Set.of("none"), ""))).message())
                .isEqualTo("The specified log stream does not exist.");
        assertThat(fault(() -> in(Set.of("web"), "api"))).isInstanceOf(Fault.InvalidCombination.class);
    }

    @Test
    void theStartAndTheEndAreIncluded() {
        fixture.put("g", "web", NOW, "a", "b", "c");
        assertThat(fixture.search("g", between(NOW.plusSeconds(1), NOW.plusSeconds(1))))
                .containsExactly("b");
        assertThat(fixture.search("g", between(NOW.plusSeconds(2), NOW))).isEmpty();
        assertThat(fixture.search("g", between(NOW.plusSeconds(2), Instant.ofEpochMilli(Long.MAX_VALUE))))
                .containsExactly("c");
    }

    @Test
    void pagesNeitherSkipNorRepeatWhileEventsArrive() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            fixture.put("g", "api-1", NOW.plusMillis(i / 3), "ERROR " + i);
            fixture.put("g", "web", NOW.plusMillis(i / 3), "INFO " + i);
            expected.add("ERROR " + i);
        }
        List<String> seen = new ArrayList<>();
        Optional<String> token = Optional.empty();
        int round = 0;
        do {
            Page<LogEvent> page = page(matching("ERROR"), token, 4);
            seen.addAll(texts(page.items()));
            token = page.nextToken();
            fixture.put("g", "api-2", NOW, "ERROR late " + round++);
        } while (token.isPresent());
        assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
        assertThat(seen.stream().filter(expected::contains)).isEqualTo(expected);
    }

    @Test
    void aTokenServesOnlyItsSearch() {
        fixture.put("g", "web", NOW, "ERROR a", "ERROR b");
        Optional<String> token = page(matching("ERROR"), Optional.empty(), 1).nextToken();
        assertThat(texts(page(matching("ERROR"), token, 1).items())).containsExactly("ERROR b");
        assertThat(fault(() -> page(matching("INFO"), token, 1)))
                .isEqualTo(new Fault.InvalidToken("The specified nextToken is invalid."));
    }

    /// As many puts as make the group a busy one, the last of them now.
    private void putBusily() {
        for (int i = 0; i < Stragglers.BUSY; i++) {
            fixture.timers.advance(Duration.ofMillis(10));
            fixture.put("g", "web", fixture.timers.instant(), "event " + i);
        }
    }

    @Test
    void aSearchThatReachesThePresentOfABusyGroupWaitsForStragglers() throws Exception {
        putBusily();
        Instant now = fixture.timers.instant();

        CompletableFuture<List<String>> found = CompletableFuture.supplyAsync(() -> fixture.search("g", matching("")));
        await().until(() -> fixture.timers.nextDue().equals(Optional.of(now.plus(Stragglers.PATIENCE))));
        fixture.put("g", "api-1", now.minusMillis(25), "late");
        fixture.put("g", "api-1", now.plusMillis(1), "later than the search");
        fixture.timers.advance(Stragglers.PATIENCE);

        assertThat(found.get(10, TimeUnit.SECONDS))
                .hasSize(Stragglers.BUSY + 1)
                .contains("late")
                .doesNotContain("later than the search");
    }

    @Test
    void thePagesOfABusyGroupEndWhereTheFirstOfThemWaited() throws Exception {
        putBusily();
        CompletableFuture<Page<LogEvent>> first =
                CompletableFuture.supplyAsync(() -> page(matching(""), Optional.empty(), 5));
        Instant waited = fixture.timers.instant().plus(Stragglers.PATIENCE);
        await().until(() -> fixture.timers.nextDue().equals(Optional.of(waited)));
        fixture.timers.advance(Stragglers.PATIENCE);
        List<String> found =
                new ArrayList<>(texts(first.get(10, TimeUnit.SECONDS).items()));
        Optional<String> token = first.join().nextToken();

        putBusily();
        while (token.isPresent()) {
            Page<LogEvent> page = page(matching(""), token, 5);
            found.addAll(texts(page.items()));
            token = page.nextToken();
        }

        assertThat(found).hasSize(Stragglers.BUSY).endsWith("event " + (Stragglers.BUSY - 1));
    }

    @Test
    void aSearchOfThePastOfABusyGroupDoesNotWait() {
        putBusily();
        Instant past = fixture.timers.instant().minus(Stragglers.PATIENCE);
        LogSearch.Query query =
                new LogSearch.Query(Set.of(), "", Optional.empty(), Optional.of(past.minusMillis(1)), "", false);

        assertThat(fixture.search("g", query)).isEmpty();
    }

    @Test
    void aGroupIsNoLongerBusyAfterASecond() {
        putBusily();
        fixture.timers.advance(Duration.ofSeconds(1));

        assertThat(fixture.search("g", matching(""))).hasSize(Stragglers.BUSY);
    }

    @Test
    void aTokenServesForADay() {
        fixture.put("g", "web", NOW, "one", "two");
        Optional<String> token = page(matching(""), Optional.empty(), 1).nextToken();
        fixture.timers.advance(Duration.ofDays(1));
        assertThat(texts(page(matching(""), token, 1).items())).containsExactly("two");
        fixture.timers.advance(Duration.ofMillis(1));
        assertThat(fault(() -> page(matching(""), token, 1)))
                .isEqualTo(new Fault.InvalidToken("The specified nextToken is invalid."));
    }

    @Test
    void newestFirstBeginsAtTheEnd() {
        fixture.put("g", "web", NOW, "ERROR a", "b", "ERROR c");
        LogSearch.Query query = new LogSearch.Query(Set.of(), "", Optional.of(NOW), Optional.empty(), "ERROR", true);
        Page<LogEvent> page = page(query, Optional.empty(), 1);
        assertThat(texts(page.items())).containsExactly("ERROR c");
        assertThat(texts(page(query, page.nextToken(), 1).items())).containsExactly("ERROR a");
        assertThat(fault(() -> new LogSearch.Query(Set.of(), "", Optional.empty(), Optional.empty(), "", true))
                        .message())
                .isEqualTo("startTime: none (expected: 2024-01-01T00:00:00Z or later when startFromHead is false)");
    }

    @Test
    void anInvalidPatternIsRefusedWithItsPlace() {
        assertThat(fault(() -> fixture.search("g", matching("groupId: abc123"))).message())
                .startsWith("Invalid filter pattern: found ':' at position 8");
    }

    private Page<LogEvent> page(LogSearch.Query query, Optional<String> token, int limit) {
        return fixture.logs.search().search(SCOPE, "g", query, token, limit);
    }

    private static LogSearch.Query in(Set<String> streams, String prefix) {
        return new LogSearch.Query(streams, prefix, Optional.empty(), Optional.empty(), "", false);
    }

    private static LogSearch.Query between(Instant start, Instant end) {
        return new LogSearch.Query(Set.of(), "", Optional.of(start), Optional.of(end), "", false);
    }
}
