package dev.hinomi.records.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventConsumerTest {
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Collection<Page> PAGES = new Collection<>("page", Page.class);

    /// What a handler leaves for an event.
    public record Page(long offset) {}

    @TempDir
    private Path directory;

    private final ManualTimers timers = new ManualTimers(NOON);
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Semaphore attempts = new Semaphore(0);
    private Records records;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.db"));
    }

    @AfterEach
    void close() {
        records.close();
    }

    private EventConsumer start(String name) {
        return EventConsumer.start(name, records, timers, (event, tx) -> {
            // Written first, so that a failure has something to take back.
            tx.put(PAGES, SCOPE, name + "/" + event.event().id(), new Page(event.offset()), 0);
            if (failing.contains(event.event().id())) {
                attempts.release();
                throw new IllegalStateException("no " + event.event().id());
            }
        });
    }

    private void publish(String... ids) {
        records.write(tx -> {
            for (String id : ids) {
                tx.publish(new OpsEvent.AlarmTransitioned(
                        id, SCOPE, NOON, "alarm", "OK", "ALARM", "r", "{}", "{}", List.of(), List.of()));
            }
            return ids.length;
        });
    }

    private List<String> handled(String name) {
        return records.<List<Document<Page>>>read(tx -> tx.list(PAGES, SCOPE, name + "/", null, 1_000)).stream()
                .map(page -> page.id().substring(name.length() + 1))
                .toList();
    }

    @Test
    void whatWasThereAndWhatComesIsHandledOnceByEachConsumerAlsoAfterARestart() {
        publish("a", "b");
        try (EventConsumer pager = start("pager");
                EventConsumer audit = start("audit")) {
            publish("c");
            pager.awaitIdle(LONG);
            audit.awaitIdle(LONG);
            assertThat(handled("pager")).containsExactly("a", "b", "c");
            assertThat(handled("audit")).containsExactly("a", "b", "c");
        }
        publish("d");
        try (EventConsumer pager = start("pager")) {
            pager.awaitIdle(LONG);
            // A second page for `a` would be a conflict.
            assertThat(handled("pager")).containsExactly("a", "b", "c", "d");
        }
        assertThat(handled("audit")).containsExactly("a", "b", "c");
    }

    @Test
    void moreEventsThanABatchAreHandledInOrder() {
        String[] ids = IntStream.range(0, 250).mapToObj("e%03d"::formatted).toArray(String[]::new);
        publish(ids);
        List<Long> offsets = new ArrayList<>();
        try (EventConsumer consumer =
                EventConsumer.start("counter", records, timers, (event, tx) -> offsets.add(event.offset()))) {
            consumer.awaitIdle(LONG);
        }
        assertThat(offsets)
                .isEqualTo(IntStream.rangeClosed(1, 250).mapToObj(Long::valueOf).toList());
    }

    @Test
    void anEventThatFailsHoldsUpTheLaterOnesAndIsTriedAgainAfterGrowingPauses() {
        failing.add("b");
        publish("a", "b", "c");
        try (EventConsumer pager = start("pager")) {
            // Once as part of the batch, once alone.
            attempts.acquireUninterruptibly(2);
            publish("d");
            for (int seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
                Instant due = endOfPause();
                assertThat(due).isEqualTo(timers.instant().plusSeconds(seconds));
                timers.advanceTo(due.minusMillis(1));
                assertThat(attempts.tryAcquire()).isFalse();
                timers.advanceTo(due);
                attempts.acquireUninterruptibly();
            }
            assertThat(handled("pager")).containsExactly("a");
            assertThatThrownBy(() -> pager.awaitIdle(Duration.ofMillis(1)))
                    .hasMessage("consumer pager: not idle after PT0.001S");

            failing.clear();
            timers.advanceTo(endOfPause());
            pager.awaitIdle(LONG);
            assertThat(handled("pager")).containsExactly("a", "b", "c", "d");
        }
    }

    /// The consumer sets its timer on a thread of its own, some time after the attempt.
    private Instant endOfPause() {
        return Awaitility.await().until(timers::nextDue, Optional::isPresent).orElseThrow();
    }

    @Test
    void closingWaitsForTheBatchThatIsBeingHandledAndEndsAPause() {
        Semaphore begun = new Semaphore(0);
        Semaphore go = new Semaphore(0);
        EventConsumer slow = EventConsumer.start("slow", records, timers, (event, tx) -> {
            begun.release();
            go.acquireUninterruptibly();
        });
        publish("a");
        begun.acquireUninterruptibly();
        Thread closing = Thread.ofVirtual().start(slow::close);
        go.release();
        Awaitility.await().until(() -> !closing.isAlive());
        assertThat(records.<Long>read(tx -> tx.offset("slow"))).isEqualTo(1);

        failing.add("a");
        EventConsumer failingOne = start("failing");
        attempts.acquireUninterruptibly(2);
        failingOne.close();
        assertThat(records.<Long>read(tx -> tx.offset("failing"))).isZero();
    }
}
