package dev.hinomi.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.table.EventFields;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.FieldName;
import dev.hinomi.store.table.FieldShape;
import dev.hinomi.store.table.MemoryExceededException;
import dev.hinomi.store.table.ScalarFunction;
import dev.hinomi.store.table.SessionCancelledException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class QueryEnginesTest {
    /// Runs for hours when nothing ends it.
    private static final String ENDLESS =
            "SELECT count(*) FROM range(100000000) a(x), range(100000000) b(y) WHERE x < y";

    private static final ScalarFunction TWICE = new ScalarFunction(
            "twice",
            List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.INTEGER),
            ScalarFunction.Type.TEXT,
            (arguments, result) -> {
                String text = arguments.text(0);
                if (text != null && arguments.isNull(1)) {
                    result.text(text + text);
                }
            });

    @TempDir
    private Path directory;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private TableFixture fixture;

    @BeforeEach
    void open() {
        fixture = new TableFixture(directory, TableFixture.SMALL, TWICE);
    }

    @AfterEach
    void close() {
        fixture.close();
        callers.close();
    }

    @Test
    void aSessionSeesWhatWasThereWhenItBegan() {
        fixture.append(1, "n=1", "n=2");
        try (EventSession session = fixture.engines.open()) {
            fixture.append(1, "n=3");
            fixture.store.settle();
            fixture.store.deleteGroup(1);
            fixture.store.settle();
            EventTable table = session.table(TableFixture.range(1));
            assertThat(table.events()).isEqualTo(2);
            assertThat(table.bytes()).isEqualTo(6);
            assertThat(TableFixture.query(
                            session,
                            "SELECT n0 FROM (" + table.select(List.of(new FieldName("n", false)))
                                    + ") ORDER BY n0 DESC",
                            row -> row.number(0)))
                    .containsExactly(2.0, 1.0);
        }
        try (EventSession session = fixture.engines.open()) {
            assertThat(session.table(TableFixture.range(1)).events()).isZero();
        }
    }

    @Test
    void aFieldHasTheColumnsThatItsValuesNeed() {
        fixture.append(1, "n=1;t=x;b=1;z=1.0", "n=2;b=y");
        try (EventSession session = fixture.engines.open()) {
            EventTable table = session.table(TableFixture.range(1));
            assertThat(List.of("n", "t", "b", "z", "none"))
                    .extracting(name -> table.shape(new FieldName(name, false)))
                    .containsExactly(
                            FieldShape.NUMBERS, FieldShape.TEXTS, FieldShape.BOTH, FieldShape.BOTH, FieldShape.ABSENT);
            assertThat(table.names()).containsExactly("b", "n", "t", "z");
        }
    }

    @Test
    void aTableWithoutEventsHasItsColumns() {
        try (EventSession session = fixture.engines.open()) {
            EventTable table = session.table(TableFixture.range(7));
            String sql =
                    "SELECT " + EventTable.FIXED_COLUMNS + " FROM (" + table.select(List.of(FieldName.MESSAGE)) + ")";
            assertThat(TableFixture.query(session, sql, row -> row.integer(0))).isEmpty();
        }
    }

    @Test
    void functionsOfJavaSeeNullsAndMayAnswerThem() {
        try (EventSession session = fixture.engines.open()) {
            assertThat(TableFixture.query(
                            session,
                            "SELECT twice(x, y) FROM (VALUES ('a', NULL), (NULL, NULL), ('b', 1::BIGINT)) t(x, y)",
                            row -> String.valueOf(row.text(0))))
                    .containsExactly("aa", "null", "null");
        }
    }

    @Test
    void aRunningStatementEndsWhenItIsCancelled() {
        EventSession session = fixture.engines.open();
        Future<?> query = callers.submit(() -> session.query(ENDLESS, row -> {}));
        cancelled(session, query);
    }

    @Test
    void aStatementEndsBetweenItsRowsWhenItIsCancelled() throws InterruptedException {
        EventSession session = fixture.engines.open();
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> query = callers.submit(() -> session.query(
                "SELECT x FROM range(10000000000000) t(x) WHERE x < 2000000 OR x < 0", row -> begun.countDown()));
        begun.await();
        cancelled(session, query);
    }

    @Test
    void rowsOfJavaEndWhenTheSessionIsCancelled() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        EventFields slow = new EventFields() {
            @Override
            public String message(EventRow event) {
                return event.message();
            }

            @Override
            public void discover(EventRow event, FieldSink sink) {
                reading.countDown();
                sink.field("n", event.message());
            }
        };
        List<NewEventRow> rows = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            rows.add(TableFixture.event(1, 1, i, "m" + i));
        }
        fixture.store.appendEvents(rows);
        EventSession session = fixture.engines.open();
        EventRange whole = TableFixture.range(1);
        EventTable table = session.table(new EventRange(
                whole.groups(), whole.groups(), whole.start(), whole.end(), TextCondition.ALWAYS, slow, slow));
        String events = table.select(List.of(new FieldName("n", false)));
        Future<?> query = callers.submit(() -> session.query(
                "SELECT count(*) FROM (" + events + ") a, (" + events + ") b WHERE a.t0 > b.t0 || '-'", row -> {}));
        reading.await();
        cancelled(session, query);
    }

    private static void cancelled(EventSession session, Future<?> query) {
        long begun = System.nanoTime();
        session.cancel();
        assertThatThrownBy(query::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SessionCancelledException.class);
        // The promise is 100 ms; the tests of other modules may have the processor.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThatThrownBy(() -> session.query("SELECT 1", row -> {})).isInstanceOf(SessionCancelledException.class);
        session.close();
    }

    @Test
    void queriesWaitForAnEngineAndCanBeCancelledMeanwhile() throws Exception {
        EventSession one = fixture.engines.open();
        try (EventSession two = fixture.engines.open();
                EventSession four = fixture.engines.open()) {
            one.query("SELECT 1", row -> {});
            two.query("SELECT 1", row -> {});
            EventSession three = fixture.engines.open();
            Future<?> waiting = callers.submit(() -> three.query("SELECT 1", row -> {}));
            cancelled(three, waiting);
            Future<?> next = callers.submit(() -> four.query("SELECT 1", row -> {}));
            assertThat(next.isDone()).isFalse();
            one.close();
            next.get();
        }
    }

    @Test
    void anInterruptEndsTheWaitForAnEngine() throws Exception {
        try (EventSession one = fixture.engines.open();
                EventSession two = fixture.engines.open();
                EventSession three = fixture.engines.open()) {
            one.query("SELECT 1", row -> {});
            two.query("SELECT 1", row -> {});
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    three.query("SELECT 1", row -> {});
                } catch (SessionCancelledException e) {
                    failure.complete(e);
                }
            });
            waiting.interrupt();
            assertThat(failure.get()).isInstanceOf(SessionCancelledException.class);
        }
    }

    @Test
    void manyKeysSpillToTheDisk() {
        try (EventSession session = fixture.engines.open()) {
            String keys = "SELECT md5(x::VARCHAR) k FROM range(1500000) t(x)";
            assertThat(TableFixture.query(
                            session,
                            "SELECT count(*), sum(n)::BIGINT FROM (SELECT k, count(*) n FROM (" + keys
                                    + ") GROUP BY k)",
                            row -> List.of(row.integer(0), row.integer(1))))
                    .containsExactly(List.of(1_500_000L, 1_500_000L));
        }
    }

    @Test
    void aQueryThatNeedsTooMuchMemoryFailsAlone() {
        fixture.append(1, "n=1");
        try (EventSession session = fixture.engines.open()) {
            int appended = 0;
            Future<?> query = callers.submit(
                    () -> session.query("SELECT length(list(x || '-')) FROM range(50000000) t(x)", row -> {}));
            while (!query.isDone()) {
                fixture.append(1, "n=2");
                appended++;
            }
            assertThatThrownBy(query::get).hasCauseInstanceOf(MemoryExceededException.class);
            assertThat(appended).isPositive();
            assertThat(TableFixture.query(session, "SELECT 1::BIGINT", row -> row.integer(0)))
                    .containsExactly(1L);
        }
    }

    @Test
    void aFailureOfTheFieldsIsTheFailureOfTheQuery() {
        fixture.append(1, "n=1");
        IllegalStateException failure = new IllegalStateException("no such group");
        EventFields failing = new EventFields() {
            @Override
            public String message(EventRow event) {
                throw failure;
            }

            @Override
            public void discover(EventRow event, FieldSink sink) {}
        };
        EventRange whole = TableFixture.range(1);
        try (EventSession session = fixture.engines.open()) {
            assertThatThrownBy(() -> {
                        EventTable table = session.table(new EventRange(
                                whole.groups(),
                                whole.groups(),
                                whole.start(),
                                whole.end(),
                                TextCondition.ALWAYS,
                                failing,
                                failing));
                        session.query(table.select(List.of(FieldName.MESSAGE)), row -> {});
                    })
                    .isSameAs(failure);
        }
    }

    @Test
    void aWrongStatementIsUnavailable() {
        try (EventSession session = fixture.engines.open()) {
            assertThatThrownBy(() -> session.query("SELECT nothing", row -> {}))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("nothing");
        }
    }

    @Test
    void closingEndsWhatRuns() throws InterruptedException {
        EventSession session = fixture.engines.open();
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> query = callers.submit(() -> {
            session.query("SELECT 1", row -> begun.countDown());
            session.query(ENDLESS, row -> {});
        });
        begun.await();
        fixture.engines.close();
        assertThatThrownBy(query::get).hasCauseInstanceOf(SessionCancelledException.class);
        assertThatThrownBy(() -> fixture.engines.open()).isInstanceOf(FaultException.class);
        session.close();
    }

    @Test
    void filesThatAreGoneAreClosed() {
        fixture.append(1, "n=1");
        fixture.store.settle();
        Set<Long> group = Set.of(1L);
        for (int i = 0; i < 3; i++) {
            try (EventSession session = fixture.engines.open()) {
                EventTable table = session.table(TableFixture.range(group, Set.of()));
                assertThat(TableFixture.query(
                                session,
                                "SELECT count(*) FROM (" + table.select(List.of()) + ")",
                                row -> row.integer(0)))
                        .containsExactly(i + 1L);
                assertThat(TableFixture.query(
                                session,
                                "SELECT count(*) FROM duckdb_databases() WHERE NOT internal AND path IS NOT NULL",
                                row -> row.integer(0)))
                        .containsExactly(1L);
            }
            fixture.append(1, "n=1");
            fixture.store.settle();
        }
    }
}
