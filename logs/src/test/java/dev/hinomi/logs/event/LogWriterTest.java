package dev.hinomi.logs.event;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.daysAgo;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.group.Deletions;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroupFilter;
import dev.hinomi.store.PointRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogWriterTest {
    @TempDir
    Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("g");
        fixture.createStream("g", "s");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void eventsSurviveARestartAndNewOnesGetGreaterIds() {
        fixture.put("g", "s", NOW, "a", "b");
        fixture.restart();
        fixture.put("g", "s", NOW.plusSeconds(1), "c");
        List<LogEvent> events = fixture.logs
                .search()
                .search(SCOPE, "g", LogsFixture.matching(""), Optional.empty(), 10)
                .items();
        assertThat(LogsFixture.texts(events)).containsExactly("a", "b", "c");
        assertThat(events)
                .extracting(LogEvent::id)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(id -> assertThat(id).hasSize(56));
    }

    @Test
    void dataPointsOfAcceptedEventsAreStoredWithThem() {
        List<PutBatch> batches = new ArrayList<>();
        PointSource lengths = batch -> {
            batches.add(batch);
            return batch.events().stream()
                    .map(event -> new PointRow(7, event.time(), 1, 5, 5, 5, true))
                    .toList();
        };
        List<NewEvent> events = List.of(new NewEvent(daysAgo(15), "too old"), new NewEvent(NOW, "taken"));
        writer(lengths, batch -> List.of()).put(SCOPE, "g", "s", events);
        assertThat(fixture.store.points(List.of(7L), Instant.MIN, Instant.MAX))
                .containsExactly(new PointRow(7, NOW, 1, 5, 5, 5, true));
        assertThat(batches).hasSize(1).first().satisfies(batch -> {
            assertThat(batch.events()).isEqualTo(events.subList(1, 2));
            assertThat(batch.group().name()).isEqualTo("g");
            assertThat(batch.stream().name()).isEqualTo("s");
        });
    }

    @Test
    void aSourceOfDataPointsThatFailsKeepsTheEventsOut() {
        PointSource failing = batch -> {
            throw new FaultException(new Fault.Unavailable("no series"));
        };
        assertThat(fault(() -> writer(failing).put(SCOPE, "g", "s", List.of(new NewEvent(NOW, "a")))))
                .isInstanceOf(Fault.Unavailable.class);
        assertThat(fixture.messages("g", "s")).isEmpty();
    }

    private LogWriter writer(PointSource... sources) {
        return new LogWriter(
                new LogCatalog(fixture.records),
                fixture.store,
                new Deletions(fixture.records, fixture.store),
                List.of(sources),
                new Stragglers(fixture.timers),
                fixture.timers);
    }

    @Test
    void aChangeOfAGroupOrAStreamConcernsTheNextBatch() {
        fixture.put("g", "s", daysAgo(3), "kept");
        fixture.logs.groups().putRetention(SCOPE, "g", 1);
        assertThat(fixture.put("g", "s", daysAgo(3), "expired").rejected().expiredEnd())
                .hasValue(1);
        fixture.logs.streams().delete(SCOPE, "g", "s");
        assertThat(fault(() -> fixture.put("g", "s", NOW, "a"))).isInstanceOf(Fault.NotFound.class);
        fixture.createStream("g", "s");
        fixture.put("g", "s", NOW, "of the new stream");
        assertThat(fixture.messages("g", "s")).containsExactly("of the new stream");
    }

    @Test
    void aMissingGroupOrStreamIsNotFoundInAwsWords() {
        assertThat(fault(() -> fixture.put("g", "x", NOW, "a")))
                .isEqualTo(new Fault.NotFound("log stream", "The specified log stream does not exist."));
        assertThat(fault(() -> fixture.put("x", "s", NOW, "a")))
                .isEqualTo(new Fault.NotFound("log group", "The specified log group does not exist."));
    }

    @Test
    void eventsMustBeInOrderOfTime() {
        assertThat(fault(() -> put(at(NOW), at(NOW.minusMillis(1)))).message())
                .isEqualTo("Log events in a single PutLogEvents request must be in chronological order.");
        put(at(NOW), at(NOW));
    }

    @Test
    void aBatchSpansAtMost24HoursOfEventsThatAreNotRejected() {
        Instant day = daysAgo(1).plus(Duration.ofHours(1));
        put(at(day), at(day.plus(Duration.ofHours(24))));
        assertThat(fault(() -> put(at(day), at(day.plus(Duration.ofHours(24)).plusMillis(1))))
                        .message())
                .isEqualTo("The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
        put(at(daysAgo(16)), at(day), at(NOW.plus(Duration.ofHours(3))));
    }

    @Test
    void anEventAndABatchHaveAtMostOneMebibyteWith26BytesForEachEvent() {
        put(new NewEvent(NOW, "é".repeat(524_275)));
        assertThat(fault(() -> put(new NewEvent(NOW, "é".repeat(524_276)))).message())
                .isEqualTo("Log event too large: 1048578 bytes exceeds limit of 1048576");
        NewEvent half = new NewEvent(NOW, "x".repeat(524_262));
        put(half, half);
        assertThat(fault(() -> put(half, new NewEvent(NOW, "x".repeat(524_263))))
                        .message())
                .isEqualTo("Upload too large: 1048577 bytes exceeds limit of 1048576");
    }

    @Test
    void aBatchHasAtMost10000Events() {
        fixture.logs.writer().put(SCOPE, "g", "s", Collections.nCopies(10_000, at(NOW)));
        assertThat(fault(() -> fixture.logs.writer().put(SCOPE, "g", "s", Collections.nCopies(10_001, at(NOW)))))
                .isInstanceOf(Fault.InvalidParameter.class);
        assertThat(fixture.messages("g", "s")).hasSize(10_000);
    }

    @Test
    void eventsOutsideTheTimesAreRejectedAndTheOthersStored() {
        fixture.logs.groups().putRetention(SCOPE, "g", 1);
        Rejected rejected = put(
                        at(daysAgo(16)),
                        at(daysAgo(15)),
                        at(daysAgo(2)),
                        at(daysAgo(2).plusMillis(1)),
                        new NewEvent(NOW.minusSeconds(2), "valid-4"),
                        new NewEvent(NOW.minusSeconds(1), "valid-5"),
                        at(NOW.plus(Duration.ofHours(3))),
                        at(NOW.plus(Duration.ofHours(4))))
                .rejected();
        assertThat(rejected).isEqualTo(new Rejected(OptionalInt.of(2), OptionalInt.of(4), OptionalInt.of(6)));
        assertThat(fixture.messages("g", "s")).containsExactly("valid-4", "valid-5");
    }

    @Test
    void theLimitsOfTimeAreIncluded() {
        assertThat(put(at(daysAgo(14))).rejected().isEmpty()).isTrue();
        assertThat(put(at(daysAgo(14).minusMillis(1))).rejected().tooOldEnd()).hasValue(1);
        assertThat(put(at(NOW.plus(Duration.ofHours(2)))).rejected().isEmpty()).isTrue();
        assertThat(put(at(NOW.plus(Duration.ofHours(2)).plusMillis(1)))
                        .rejected()
                        .tooNewStart())
                .hasValue(0);
        assertThat(fixture.messages("g", "s")).hasSize(2);
    }

    @Test
    void eventsOfAStreamThatIsDeletedWhileTheyArriveAreGoneOrRefused() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            fixture.createStream("g", "brief");
            CountDownLatch begin = new CountDownLatch(1);
            Thread putting = Thread.startVirtualThread(() -> {
                try {
                    begin.await();
                    fixture.put("g", "brief", NOW, "lost");
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                } catch (FaultException e) {
                    assertThat(e.fault()).isInstanceOf(Fault.NotFound.class);
                }
            });
            begin.countDown();
            fixture.logs.streams().delete(SCOPE, "g", "brief");
            putting.join();
        }
        long group = fixture.logs
                .groups()
                .describe(SCOPE, LogGroupFilter.ALL, Optional.empty(), 1)
                .items()
                .getFirst()
                .id();
        assertThat(fixture.store.streamSpans(group)).isEmpty();
    }

    private LogWriter.Result put(NewEvent... events) {
        return fixture.logs.writer().put(SCOPE, "g", "s", Arrays.asList(events));
    }

    private static NewEvent at(Instant time) {
        return new NewEvent(time, "event");
    }
}
