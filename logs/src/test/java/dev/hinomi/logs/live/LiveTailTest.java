package dev.hinomi.logs.live;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.live.LiveTailEvent.Failed;
import dev.hinomi.logs.live.LiveTailEvent.Line;
import dev.hinomi.logs.live.LiveTailEvent.TimedOut;
import dev.hinomi.logs.live.LiveTailEvent.Update;
import dev.hinomi.logs.protect.PolicyDocuments;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class LiveTailTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        List.of("a", "b").forEach(fixture::createGroup);
        List.of("api-1", "api-2", "web").forEach(name -> fixture.createStream("a", name));
        fixture.createStream("b", "api-1");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everySecondItTellsWhatArrivedSinceItBegan() throws Exception {
        fixture.put("a", "web", NOW, "before");
        try (LiveTailSession session = start(tail("a"))) {
            fixture.put("a", "web", NOW, "one", "two");
            assertThat(texts(update(session))).containsExactly("one", "two");
            assertThat(texts(update(session))).isEmpty();
            fixture.put("a", "api-1", NOW, "three");
            assertThat(texts(update(session))).containsExactly("three");
        }
    }

    @Test
    void aLineTellsWhereItIsFrom() throws Exception {
        try (LiveTailSession session = start(tail("a"))) {
            fixture.put("a", "web", NOW.minusSeconds(5), "one");

            Update update = update(session);

            assertThat(update.sampled()).isFalse();
            assertThat(update.lines())
                    .containsExactly(
                            new Line(SCOPE.arn("logs", "log-group:a"), "web", NOW.minusSeconds(5), NOW, "one"));
        }
    }

    @Test
    void severalGroupsAreTailedInTheOrderOfArrival() throws Exception {
        try (LiveTailSession session = start(new LiveTailRequest(List.of("a", "b", "a"), List.of(), List.of(), ""))) {
            fixture.put("b", "api-1", NOW.plusSeconds(60), "first");
            fixture.put("a", "web", NOW, "second");
            assertThat(texts(update(session))).containsExactly("first", "second");
        }
    }

    @Test
    void aPatternChoosesLines() throws Exception {
        try (LiveTailSession session = start(new LiveTailRequest(List.of("a"), List.of(), List.of(), "ERROR -two"))) {
            fixture.put("a", "web", NOW, "ERROR one", "ERROR two", "INFO three");
            assertThat(texts(update(session))).containsExactly("ERROR one");
        }
    }

    @Test
    void whatIsMaskedIsNeitherShownNorMatched() throws Exception {
        fixture.logs.protection().put(SCOPE, "a", PolicyDocuments.of("EmailAddress"));
        try (LiveTailSession all = start(tail("a"));
                LiveTailSession guess = start(new LiveTailRequest(List.of("a"), List.of(), List.of(), "%ann@%"))) {
            fixture.put("a", "web", NOW, "mail to ann@example.com");
            assertThat(texts(update(all))).containsExactly("mail to ***************");
            assertThat(texts((Update) guess.next().orElseThrow())).isEmpty();
        }
    }

    @Test
    void streamsAreChosenByNameAndByPrefixAlsoWhenTheyAreMadeLater() throws Exception {
        try (LiveTailSession named = start(new LiveTailRequest(List.of("a"), List.of("web", "later"), List.of(), ""));
                LiveTailSession prefixed =
                        start(new LiveTailRequest(List.of("a"), List.of(), List.of("api-", "lat"), ""))) {
            fixture.createStream("a", "later");
            List.of("web", "api-1", "api-2", "later").forEach(stream -> fixture.put("a", stream, NOW, stream));
            assertThat(texts(update(named))).containsExactly("web", "later");
            assertThat(texts((Update) prefixed.next().orElseThrow())).containsExactly("api-1", "api-2", "later");
        }
    }

    @Test
    void ofMoreThan500LinesItTellsASample() throws Exception {
        try (LiveTailSession session = start(tail("a"))) {
            putNumbers(500);
            assertThat(update(session).sampled()).isFalse();
            putNumbers(5_000);
            Update update = update(session);
            assertThat(update.sampled()).isTrue();
            assertThat(update.lines()).hasSize(500).extracting(Line::message).doesNotHaveDuplicates();
            List<Integer> numbers = update.lines().stream()
                    .map(line -> Integer.valueOf(line.message()))
                    .toList();
            assertThat(numbers).isSorted();
            assertThat(numbers.getLast()).as("not only the first").isGreaterThan(4_000);
        }
    }

    @Test
    void aSlowReaderMissesTheOldest() throws Exception {
        try (LiveTailSession session = start(tail("a"))) {
            for (int i = 0; i < 12; i++) {
                fixture.put("a", "web", NOW, "line " + i);
                fixture.timers.advance(SECOND);
            }
            List<String> told = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                told.addAll(texts((Update) session.next().orElseThrow()));
            }
            assertThat(told).hasSize(10).startsWith("line 2").endsWith("line 11");
        }
    }

    /// On a clock of its own, so that three hours of the store's housekeeping need not pass.
    @Test
    void aSessionTimesOutAfterThreeHours() throws Exception {
        ManualTimers timers = new ManualTimers(NOW);
        LiveTail liveTail = new LiveTail(
                new LogCatalog(fixture.records),
                fixture.logs.feed(),
                fixture.logs.egress(),
                timers,
                new SplittableRandom());
        try (LiveTailSession session = liveTail.start(SCOPE, tail("a"))) {
            timers.advance(Duration.ofHours(3).minusSeconds(1));
            drain(session, 10);
            fixture.put("a", "web", NOW, "last");
            timers.advance(SECOND);
            assertThat(texts((Update) session.next().orElseThrow())).containsExactly("last");
            assertThat(session.next()).contains(new TimedOut());
            assertThat(session.next()).isEmpty();
        }
    }

    @Test
    void aSessionThatCannotReadFails() throws Exception {
        try (LiveTailSession session = start(tail("a"))) {
            fixture.put("a", "web", NOW, "one");
            fixture.records.close();
            fixture.timers.advance(SECOND);
            assertThat(session.next()).contains(new Failed());
            assertThat(session.next()).isEmpty();
        }
    }

    @Test
    void fifteenSessionsMayBeOpenInAnAccountAndRegion() {
        List<LiveTailSession> sessions =
                IntStream.range(0, 15).mapToObj(_ -> start(tail("a"))).toList();

        assertThat(fault(() -> start(tail("a"))))
                .isEqualTo(new Fault.LimitExceeded("live tail: 15 sessions are open (expected: at most 15 at a time)"));
        Scope elsewhere = new Scope("123456789012", "us-east-1");
        fixture.logs.groups().create(elsewhere, "a", LogGroupClass.STANDARD, Map.of());
        fixture.logs.liveTail().start(elsewhere, tail("a")).close();

        sessions.getFirst().close();
        start(tail("a")).close();
        sessions.forEach(LiveTailSession::close);
    }

    @Test
    void onlyGroupsThatCanBeTailedAreTaken() {
        assertThat(fault(() -> start(tail("nope"))))
                .isEqualTo(new Fault.NotFound("log group", "The specified log group does not exist."));
        fixture.logs.groups().create(SCOPE, "rare", LogGroupClass.INFREQUENT_ACCESS, Map.of());
        assertThat(fault(() -> start(tail("rare"))))
                .isEqualTo(new Fault.InvalidState("This operation is only supported on the Standard log class."));
    }

    @Test
    void parametersThatDoNotGoTogetherAreRefused() {
        assertThat(fault(() -> new LiveTailRequest(List.of("a"), List.of("x"), List.of("y"), ""))
                        .message())
                .isEqualTo("logStreamNames and logStreamNamePrefixes: both given (expected: one of them)");
        assertThat(fault(() -> new LiveTailRequest(List.of("a", "b"), List.of("x"), List.of(), ""))
                        .message())
                .isEqualTo("logStreamNames or logStreamNamePrefixes: given with 2 log groups (expected: with one)");
        assertThat(fault(() -> new LiveTailRequest(List.of(), List.of(), List.of(), ""))
                        .message())
                .isEqualTo("logGroupIdentifiers: 0 (expected: 1 to 10)");
        assertThat(fault(() -> start(new LiveTailRequest(List.of("a"), List.of(), List.of(), "{"))))
                .isInstanceOf(Fault.InvalidParameter.class);
    }

    @Test
    void theEndOfAllEndsWhoeverWaits() throws Exception {
        LiveTailSession session = start(tail("a"));
        CompletableFuture<Optional<LiveTailEvent>> waiting = CompletableFuture.supplyAsync(() -> next(session));

        fixture.logs.liveTail().close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(fault(() -> start(tail("a")))).isInstanceOf(Fault.Unavailable.class);
    }

    private LiveTailSession start(LiveTailRequest request) {
        return fixture.logs.liveTail().start(SCOPE, request);
    }

    private static LiveTailRequest tail(String group) {
        return new LiveTailRequest(List.of(group), List.of(), List.of(), "");
    }

    private Update update(LiveTailSession session) throws InterruptedException {
        fixture.timers.advance(SECOND);
        return (Update) session.next().orElseThrow();
    }

    private static void drain(LiveTailSession session, int updates) throws InterruptedException {
        for (int i = 0; i < updates; i++) {
            assertThat(session.next()).containsInstanceOf(Update.class);
        }
    }

    private static Optional<LiveTailEvent> next(LiveTailSession session) {
        try {
            return session.next();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void putNumbers(int count) {
        List<NewEvent> events = IntStream.range(0, count)
                .mapToObj(i -> new NewEvent(NOW, String.valueOf(i)))
                .toList();
        fixture.logs.writer().put(SCOPE, "a", "web", events);
    }

    private static List<String> texts(Update update) {
        return update.lines().stream().map(Line::message).toList();
    }
}
