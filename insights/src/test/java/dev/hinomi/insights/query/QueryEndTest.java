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

    @Test
    void aStoppedQueryEndsAndKeepsWhatItHasFound() {
        fixture.engine.plan(TEXT, TestEngine.endless(3));
        String id = fixture.submit(TEXT);
        await().until(() -> fixture.results(id).rows().size() == 3);

        fixture.queries.stop(SCOPE, id);

        assertThat(fixture.results(id).query().status()).isEqualTo(QueryStatus.CANCELLED);
        assertThat(fixture.results(id).rows()).hasSize(3);
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
        fixture.awaitStatus(second, QueryStatus.RUNNING);
        assertThat(fixture.results(third).query().status()).isEqualTo(QueryStatus.SCHEDULED);

        fixture.queries.stop(SCOPE, third);
        assertThat(fixture.results(third).query().status()).isEqualTo(QueryStatus.CANCELLED);
        fixture.queries.stop(SCOPE, first);

        fixture.awaitStatus(fourth, QueryStatus.COMPLETE);
        assertThat(fixture.results(third).query().status()).isEqualTo(QueryStatus.CANCELLED);
        // The one that waited was not run.
        assertThat(fixture.results(third).query().duration()).contains(Duration.ZERO);
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
        await().until(() -> fixture.results(id).rows().size() == 1);

        fixture.timers.advance(Duration.ofMinutes(60).minusMillis(1));
        assertThat(fixture.results(id).query().status()).isEqualTo(QueryStatus.RUNNING);
        fixture.timers.advance(Duration.ofMillis(1));

        assertThat(fixture.results(id).query().status()).isEqualTo(QueryStatus.TIMEOUT);
        assertThat(fixture.results(id).query().reason()).isEqualTo("The query ran for more than 60 minutes.");
        assertThat(fixture.results(id).rows()).hasSize(1);
    }

    @Test
    void aQueryThatFailsSaysWhy() {
        fixture.engine.plan(TEXT, _ -> {
            throw new FaultException(new Fault.LimitExceeded("needs more than 512 MB of memory"));
        });
        fixture.engine.plan("fields a", _ -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(fixture.awaitStatus(fixture.submit(TEXT), QueryStatus.FAILED)
                        .query()
                        .reason())
                .isEqualTo("needs more than 512 MB of memory");
        assertThat(fixture.awaitStatus(fixture.submit("fields a"), QueryStatus.FAILED)
                        .query()
                        .reason())
                .contains("a bug");
    }

    @Test
    void resultsSurviveARestart() {
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(3));
        String id = fixture.submit(TEXT);
        QueryPage before = fixture.awaitStatus(id, QueryStatus.COMPLETE);

        fixture.restart();

        assertThat(fixture.results(id)).isEqualTo(before);
    }

    @Test
    void aQueryThatWasCutOffByACrashHasFailed() {
        fixture.engine.plan(TEXT, TestEngine.endless(3));
        String id = fixture.submit(TEXT);
        fixture.awaitStatus(id, QueryStatus.RUNNING);

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
        await().until(() -> fixture.results(id).rows().size() == 3);

        fixture.restart();

        assertThat(fixture.results(id).query().status()).isEqualTo(QueryStatus.FAILED);
        assertThat(fixture.results(id).rows()).hasSize(3);
    }

    @Test
    void queriesAreForgottenAfterSevenDays() {
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(3));
        String id = fixture.submit(TEXT);
        fixture.awaitStatus(id, QueryStatus.COMPLETE);
        assertThat(fixture.results).isNotEmptyDirectory();

        fixture.timers.advance(Duration.ofDays(7));
        assertThat(fixture.results(id).rows()).hasSize(3);
        fixture.timers.advance(Duration.ofHours(1));

        assertThat(fault(() -> fixture.results(id))).isInstanceOf(Fault.NotFound.class);
        assertThat(fixture.results).isEmptyDirectory();
        assertThat(fixture.queries.describe(SCOPE, ALL, Optional.empty(), 10).items())
                .isEmpty();
    }
}
