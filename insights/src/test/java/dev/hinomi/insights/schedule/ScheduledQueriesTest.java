package dev.hinomi.insights.schedule;

import static dev.hinomi.insights.InsightsFixture.NOW;
import static dev.hinomi.insights.InsightsFixture.SCOPE;
import static dev.hinomi.insights.InsightsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.insights.InsightsFixture;
import dev.hinomi.insights.TestEngine;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduledQueriesTest {
    private static final String TEXT = "fields @message";
    private static final String EVERY_MINUTE = "cron(* * * * ? *)";

    @TempDir
    private Path directory;

    private InsightsFixture fixture;
    private ScheduledQueries schedules;
    private final AtomicBoolean bucketWorks = new AtomicBoolean(true);

    @BeforeEach
    void start() {
        fixture = new InsightsFixture(directory);
        schedules = open();
    }

    private ScheduledQueries open() {
        ScheduledQueries opened = new ScheduledQueries(
                fixture.records, fixture.queries, new Folder(), directory.resolve("unsent"), fixture.timers);
        opened.start();
        return opened;
    }

    /// One bucket that is a directory.
    private final class Folder implements ResultBuckets {
        @Override
        public boolean has(String bucket) {
            return bucket.equals("ops");
        }

        @Override
        public void put(String bucket, String key, Path file) throws IOException {
            if (!bucketWorks.get()) {
                throw new IOException("the bucket is full");
            }
            Path target = directory.resolve(bucket).resolve(key);
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    @AfterEach
    void stop() {
        schedules.close();
        fixture.close();
        schedules.awaitEnd();
    }

    private static ScheduleDefinition definition(String text, String expression, boolean enabled) {
        return new ScheduleDefinition(
                Optional.empty(),
                text,
                List.of("app"),
                expression,
                "UTC",
                Optional.of(Duration.ofMinutes(10)),
                Optional.of(Duration.ofMinutes(1)),
                Optional.of(ResultLocation.parse("s3://ops/daily/", "role")),
                Optional.empty(),
                Optional.empty(),
                "arn:aws:iam::123456789012:role/runs",
                enabled);
    }

    private List<Execution> history() {
        return schedules
                .history(SCOPE, "a", NOW, NOW.plus(Duration.ofDays(3)), Set.of(), Optional.empty(), 100)
                .items();
    }

    private Execution awaitRun() {
        return await().until(
                        () -> history().stream()
                                .filter(run -> run.status() != Execution.Status.RUNNING)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void aRunAsksForItsRangeAndPutsItsRowsIntoTheBucket() throws IOException {
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(2));
        schedules.create(SCOPE, "a", definition(TEXT, EVERY_MINUTE, true));

        fixture.timers.advance(Duration.ofMinutes(1));

        Execution run = awaitRun();
        Instant triggered = NOW.plusSeconds(60);
        assertThat(run.triggered()).isEqualTo(triggered);
        assertThat(run.status()).isEqualTo(Execution.Status.COMPLETE);
        assertThat(run.delivered()).contains("s3://ops/daily/a/2026-01-15T12-01-00Z.jsonl");
        assertThat(Files.readString(directory.resolve("ops/daily/a/2026-01-15T12-01-00Z.jsonl")))
                .isEqualTo("{\"n\":\"0\",\"text\":\"行\\n0\"}\n{\"n\":\"1\",\"text\":\"行\\n1\"}\n");
        assertThat(fixture.engine.orders.remove().range())
                .isEqualTo(new TimeRange(
                        triggered.minus(Duration.ofMinutes(10)),
                        triggered.minus(Duration.ofMinutes(1)).plusMillis(1)));
        assertThat(schedules.get(SCOPE, "a").lastTriggered()).contains(triggered);
        assertThat(schedules.get(SCOPE, "a").lastStatus()).contains(Execution.Status.COMPLETE);
        assertThat(fixture.queries
                        .results(SCOPE, run.queryId().orElseThrow(), Optional.empty(), 10)
                        .query()
                        .caller())
                .isEqualTo("arn:aws:iam::123456789012:role/runs");
    }

    @Test
    void runsGoOneAfterTheOtherAndNoneIsLeftOut() {
        schedules.create(SCOPE, "a", definition(TEXT, EVERY_MINUTE, true));

        for (int second = 0; second < 180; second++) {
            fixture.timers.advance(Duration.ofSeconds(1));
        }

        await().untilAsserted(() -> {
            fixture.timers.advance(Duration.ofSeconds(1));
            assertThat(history())
                    .extracting(Execution::triggered)
                    .endsWith(NOW.plusSeconds(180), NOW.plusSeconds(120), NOW.plusSeconds(60));
        });
    }

    @Test
    void aQueryThatIsNoneIsAnInvalidQuery() {
        schedules.create(SCOPE, "a", definition("fields |", EVERY_MINUTE, true));

        fixture.timers.advance(Duration.ofMinutes(1));

        assertThat(awaitRun().status()).isEqualTo(Execution.Status.INVALID_QUERY);
        assertThat(awaitRun().error()).isNotEmpty();
    }

    @Test
    void aBucketThatFailsIsTold() {
        bucketWorks.set(false);
        schedules.create(SCOPE, "a", definition(TEXT, EVERY_MINUTE, true));

        fixture.timers.advance(Duration.ofMinutes(1));

        assertThat(awaitRun().status()).isEqualTo(Execution.Status.COMPLETE);
        assertThat(awaitRun().deliveryError()).isEqualTo("the bucket is full");
    }

    @Test
    void aRunThatAStopCutsOffIsRunAgain() {
        fixture.engine.plan(TEXT, TestEngine.endless(1));
        schedules.create(SCOPE, "a", definition(TEXT, EVERY_MINUTE, true));
        fixture.timers.advance(Duration.ofMinutes(1));
        await().until(() -> !fixture.engine.orders.isEmpty());
        schedules.close();
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(1));
        fixture.restart();
        schedules.awaitEnd();

        schedules = open();
        fixture.timers.advance(Duration.ofSeconds(1));

        Execution run = awaitRun();
        assertThat(run.triggered()).isEqualTo(NOW.plusSeconds(60));
        assertThat(run.status()).isEqualTo(Execution.Status.COMPLETE);
    }

    @Test
    void whatIsDisabledOrDeletedDoesNotRun() {
        schedules.create(SCOPE, "a", definition(TEXT, EVERY_MINUTE, false));
        schedules.create(SCOPE, "b", definition(TEXT, EVERY_MINUTE, true));
        schedules.delete(SCOPE, "b");

        fixture.timers.advance(Duration.ofMinutes(3));

        assertThat(history()).isEmpty();
        assertThat(fixture.engine.orders).isEmpty();
        assertThat(schedules
                        .list(SCOPE, Optional.of(false), Optional.empty(), 10)
                        .items())
                .extracting(ScheduledQuery::name)
                .containsExactly("a");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(fault(() -> schedules.create(SCOPE, "a", definition(TEXT, "cron(0 0 1 1 ? 2020)", true))))
                .isInstanceOf(Fault.InvalidParameter.class);
        schedules.create(SCOPE, "a", definition(TEXT, EVERY_MINUTE, false));
        assertThat(fault(() -> schedules.create(SCOPE, "a", definition(TEXT, EVERY_MINUTE, true))))
                .isInstanceOf(Fault.AlreadyExists.class);
        assertThat(fault(() -> schedules.get(SCOPE, "b"))).isInstanceOf(Fault.NotFound.class);
        assertThat(fault(() -> ResultLocation.parse("https://ops", "role"))).isInstanceOf(Fault.InvalidParameter.class);
    }

    @Test
    void oneThatBelongsToSomethingElseIsChangedWithItAlone() {
        schedules.keep(SCOPE, "a", "arn:owner", definition(TEXT, EVERY_MINUTE, true));

        assertThat(fault(() -> schedules.delete(SCOPE, "a")))
                .isInstanceOf(Fault.InvalidState.class)
                .extracting(Fault::message)
                .isEqualTo("The scheduled query a belongs to arn:owner and is changed with it.");
        assertThat(fault(() -> schedules.update(SCOPE, "a", definition(TEXT, EVERY_MINUTE, false))))
                .isInstanceOf(Fault.InvalidState.class);
        schedules.drop(SCOPE, "a");
        schedules.drop(SCOPE, "a");
        assertThat(fault(() -> schedules.get(SCOPE, "a"))).isInstanceOf(Fault.NotFound.class);
    }

    @Test
    void whoObservesHearsOfTheEndOfARunUntilItIsHeard() {
        AtomicInteger heard = new AtomicInteger();
        schedules.observe((_, schedule, run) -> {
            if (heard.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
            assertThat(schedule.owner()).contains("arn:owner");
            assertThat(run.status()).isEqualTo(Execution.Status.COMPLETE);
        });
        schedules.keep(SCOPE, "a", "arn:owner", definition(TEXT, EVERY_MINUTE, true));

        fixture.timers.advance(Duration.ofMinutes(1));
        await().until(() -> {
            fixture.timers.advance(Duration.ofSeconds(1));
            return heard.get() == 2;
        });
        awaitRun();
        assertThat(heard).hasValue(2);
    }
}
