package dev.hinomi.insights.query;

import static dev.hinomi.insights.InsightsFixture.OTHER;
import static dev.hinomi.insights.InsightsFixture.SCOPE;
import static dev.hinomi.insights.InsightsFixture.fault;
import static dev.hinomi.insights.InsightsFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.insights.InsightsFixture;
import dev.hinomi.insights.TestEngine;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How queries wait, end and are forgotten.
final class QueryEndTest {
    private static final String TEXT = "fields @message";
    private static final QueryFilter ALL = new QueryFilter(Optional.empty(), Optional.empty());

    @TempDir
    private Path directory;

    private InsightsFixture fixture;

    @BeforeEach
    void start() {
        fixture = new InsightsFixture(directory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private QueryPage results(String id) {
        return fixture.queries.results(SCOPE, id, Optional.empty(), 10_000);
    }

    private QueryPage awaitStatus(String id, QueryStatus status) {
        return await().until(() -> results(id), page -> page.query().status() == status);
    }

    @Test
    void aStoppedQueryEndsAndKeepsWhatItHasFound() {
        fixture.engine.plan(TEXT, TestEngine.endless(3));
        String id = fixture.submit(TEXT);
        await().until(() -> results(id).rows().size() == 3);

        fixture.queries.stop(SCOPE, id);

        assertThat(results(id).query().status()).isEqualTo(QueryStatus.CANCELLED);
        assertThat(results(id).rows()).hasSize(3);
        assertThat(fault(() -> fixture.queries.stop(SCOPE, id)))
                .isEqualTo(new Fault.InvalidParameter(
                        "queryId", "queryId: " + id + " is not running, its status is Cancelled"));
    }

    @Test
    void moreQueriesThanRunAtOnceWaitForTheirTurn() {
        fixture.engine.plan("fields a", TestEngine.endless(0));
        String first = fixture.submit("fields a");
        String second = fixture.submit("fields a");
        String third = fixture.submit(TEXT);
        String fourth = fixture.submit(TEXT);
        awaitStatus(second, QueryStatus.RUNNING);
        assertThat(results(third).query().status()).isEqualTo(QueryStatus.SCHEDULED);

        fixture.queries.stop(SCOPE, third);
        assertThat(results(third).query().status()).isEqualTo(QueryStatus.CANCELLED);
        fixture.queries.stop(SCOPE, first);

        awaitStatus(fourth, QueryStatus.COMPLETE);
        assertThat(results(third).query().status()).isEqualTo(QueryStatus.CANCELLED);
        // The one that waited was not run.
        assertThat(results(third).query().duration()).contains(Duration.ZERO);
    }

    @Test
    void theHundredAndFirstAtOnceIsRefusedInItsScopeOnly() {
        fixture.engine.plan("fields a", TestEngine.endless(0));
        List<String> ids = IntStream.range(0, 100)
                .mapToObj(_ -> fixture.submit("fields a"))
                .toList();

        assertThat(fault(() -> fixture.submit(TEXT))).isInstanceOf(Fault.LimitExceeded.class);

        fixture.queries.submit(OTHER, request(TEXT, "app"));
        fixture.queries.stop(SCOPE, ids.getLast());
        fixture.submit(TEXT);
    }

    @Test
    void aQueryThatRunsForAnHourIsEnded() {
        fixture.engine.plan(TEXT, TestEngine.endless(1));
        String id = fixture.submit(TEXT);
        await().until(() -> results(id).rows().size() == 1);

        fixture.timers.advance(Duration.ofMinutes(60).minusMillis(1));
        assertThat(results(id).query().status()).isEqualTo(QueryStatus.RUNNING);
        fixture.timers.advance(Duration.ofMillis(1));

        assertThat(results(id).query().status()).isEqualTo(QueryStatus.TIMEOUT);
        assertThat(results(id).query().reason()).isEqualTo("The query ran for more than 60 minutes.");
        assertThat(results(id).rows()).hasSize(1);
    }

    @Test
    void aQueryThatFailsSaysWhy() {
        fixture.engine.plan(TEXT, _ -> {
            throw new FaultException(new Fault.LimitExceeded("needs more than 512 MB of memory"));
        });
        fixture.engine.plan("fields a", _ -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(awaitStatus(fixture.submit(TEXT), QueryStatus.FAILED).query().reason())
                .isEqualTo("needs more than 512 MB of memory");
        assertThat(awaitStatus(fixture.submit("fields a"), QueryStatus.FAILED)
                        .query()
                        .reason())
                .contains("a bug");
    }

    @Test
    void resultsSurviveARestart() {
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(3));
        String id = fixture.submit(TEXT);
        QueryPage before = awaitStatus(id, QueryStatus.COMPLETE);

        fixture.restart();

        assertThat(results(id)).isEqualTo(before);
    }

    @Test
    void aQueryThatWasCutOffByACrashHasFailed() {
        fixture.engine.plan(TEXT, TestEngine.endless(3));
        String id = fixture.submit(TEXT);
        awaitStatus(id, QueryStatus.RUNNING);

        try (Queries next = fixture.open()) {
            QueryPage page = next.results(SCOPE, id, Optional.empty(), 10);
            assertThat(page.query().status()).isEqualTo(QueryStatus.FAILED);
            assertThat(page.query().reason()).isEqualTo("The server was stopped while the query ran.");
        }
    }

    @Test
    void aStopOfTheServerEndsWhatRunsAndKeepsWhatItHasFound() {
        fixture.engine.plan(TEXT, TestEngine.endless(3));
        String id = fixture.submit(TEXT);
        await().until(() -> results(id).rows().size() == 3);

        fixture.restart();

        assertThat(results(id).query().status()).isEqualTo(QueryStatus.FAILED);
        assertThat(results(id).rows()).hasSize(3);
    }

    @Test
    void queriesAreForgottenAfterSevenDays() {
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(3));
        String id = fixture.submit(TEXT);
        awaitStatus(id, QueryStatus.COMPLETE);
        assertThat(fixture.results).isNotEmptyDirectory();

        fixture.timers.advance(Duration.ofDays(7));
        assertThat(results(id).rows()).hasSize(3);
        fixture.timers.advance(Duration.ofHours(1));

        assertThat(fault(() -> results(id))).isInstanceOf(Fault.NotFound.class);
        assertThat(fixture.results).isEmptyDirectory();
        assertThat(fixture.queries.describe(SCOPE, ALL, Optional.empty(), 10).items())
                .isEmpty();
    }
}
