package dev.hinomi.insights.query;

import static dev.hinomi.insights.InsightsFixture.CALLER;
import static dev.hinomi.insights.InsightsFixture.NOW;
import static dev.hinomi.insights.InsightsFixture.OTHER;
import static dev.hinomi.insights.InsightsFixture.SCOPE;
import static dev.hinomi.insights.InsightsFixture.fault;
import static dev.hinomi.insights.InsightsFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.insights.InsightsFixture;
import dev.hinomi.insights.TestEngine;
import dev.hinomi.insights.definition.NewDefinition;
import dev.hinomi.insights.definition.QueryParameter;
import dev.hinomi.insights.engine.QueryOrder;
import dev.hinomi.insights.engine.ResultRow.Field;
import dev.hinomi.insights.engine.ScanStatistics;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.logs.field.RecordPointer;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.page.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueriesTest {
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
    void tellsTheRowsAndTheStatisticsOfAQueryThatHasEnded() {
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(2));

        QueryPage page = fixture.awaitStatus(fixture.submit(TEXT), QueryStatus.COMPLETE);

        assertThat(page.rows())
                .containsExactly(
                        List.of(new Field("n", "0"), new Field("text", "行\n0")),
                        List.of(new Field("n", "1"), new Field("text", "行\n1")));
        assertThat(page.query().statistics()).isEqualTo(new ScanStatistics(2, 4, 0, 100, 0, 1));
        assertThat(page.nextToken()).isEmpty();
    }

    @Test
    void ordersWhatWasAskedFor() {
        String id = fixture.queries.submit(
                SCOPE,
                new QueryRequest(TEXT, List.of("app", "app"), NOW.minusSeconds(5), NOW, Optional.of(7), CALLER, true));
        fixture.awaitStatus(id, QueryStatus.COMPLETE);

        QueryOrder order = fixture.engine.orders.remove();
        assertThat(order.groups()).extracting(LogGroup::name).containsExactly("app");
        // Both ends are inclusive.
        assertThat(order.range()).isEqualTo(new TimeRange(NOW.minusSeconds(5), NOW.plusMillis(1)));
        assertThat(order.limit()).contains(7);
        assertThat(order.mayUnmask()).isTrue();
        assertThat(order.at()).isEqualTo(NOW);
    }

    @Test
    void anEventHasAPointerThatGetLogRecordUnderstands() {
        RecordPointer pointer = new RecordPointer("app", 1, NOW, 5);
        fixture.engine.plan(TEXT, _ -> TestEngine.event(pointer));

        QueryPage page = fixture.awaitStatus(fixture.submit(TEXT), QueryStatus.COMPLETE);

        assertThat(page.rows().getFirst()).last().isEqualTo(new Field("@ptr", pointer.text(SCOPE)));
    }

    @Test
    void showsWhatItHasFoundSoFarWhileItRuns() {
        fixture.engine.plan(TEXT, TestEngine.endless(3));

        String id = fixture.submit(TEXT);

        QueryPage page =
                await().until(() -> fixture.results(id), seen -> seen.rows().size() == 3);
        assertThat(page.query().status()).isEqualTo(QueryStatus.RUNNING);
        assertThat(page.query().statistics().recordsScanned()).isEqualTo(6);
        assertThat(fixture.queries.results(SCOPE, id, Optional.empty(), 2).rows())
                .hasSize(2);
    }

    @Test
    void rowsComeInPages() {
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(25_000));
        String id = fixture.submit(TEXT);

        QueryPage first = fixture.awaitStatus(id, QueryStatus.COMPLETE);
        QueryPage second = fixture.queries.results(SCOPE, id, first.nextToken(), 10_000);
        QueryPage third = fixture.queries.results(SCOPE, id, second.nextToken(), 10_000);

        assertThat(first.rows()).hasSize(10_000);
        assertThat(second.rows().getFirst()).contains(new Field("n", "10000"));
        assertThat(third.rows()).hasSize(5_000);
        assertThat(third.nextToken()).isEmpty();
        QueryPage small = fixture.queries.results(SCOPE, id, third.nextToken(), 3);
        assertThat(small.rows()).hasSize(3);
    }

    @Test
    void theTokenOfAPageServesForAnHour() {
        fixture.engine.plan(TEXT, _ -> TestEngine.numbers(4));
        String id = fixture.submit(TEXT);
        fixture.awaitStatus(id, QueryStatus.COMPLETE);
        Optional<String> token =
                fixture.queries.results(SCOPE, id, Optional.empty(), 2).nextToken();

        fixture.timers.advance(Duration.ofHours(1));
        assertThat(fixture.queries.results(SCOPE, id, token, 2).rows()).hasSize(2);
        fixture.timers.advance(Duration.ofMillis(1));

        assertThat(fault(() -> fixture.queries.results(SCOPE, id, token, 2))).isInstanceOf(Fault.InvalidToken.class);
    }

    @Test
    void describesTheNewestFirst() {
        fixture.logs.groups().create(SCOPE, "web", LogGroupClass.STANDARD, Map.of());
        String first = fixture.submit(TEXT);
        fixture.timers.advance(Duration.ofSeconds(1));
        String second = fixture.queries.submit(SCOPE, request(TEXT, "web", "app"));
        fixture.timers.advance(Duration.ofSeconds(1));
        fixture.engine.plan("fields a", TestEngine.endless(0));
        String third = fixture.queries.submit(SCOPE, request("fields a", "web"));
        fixture.queries.submit(OTHER, request(TEXT, "app"));
        fixture.awaitStatus(first, QueryStatus.COMPLETE);
        fixture.awaitStatus(second, QueryStatus.COMPLETE);
        fixture.awaitStatus(third, QueryStatus.RUNNING);

        assertThat(ids(ALL)).containsExactly(third, second, first);
        assertThat(ids(new QueryFilter(Optional.of("app"), Optional.empty()))).containsExactly(second, first);
        assertThat(ids(new QueryFilter(Optional.empty(), Optional.of(QueryStatus.RUNNING))))
                .containsExactly(third);
        Page<StoredQuery> page = fixture.queries.describe(SCOPE, ALL, Optional.empty(), 2);
        assertThat(page.items()).hasSize(2);
        assertThat(fixture.queries.describe(SCOPE, ALL, page.nextToken(), 2).items())
                .extracting(StoredQuery::id)
                .containsExactly(first);
        assertThat(page.items().getFirst().caller()).isEqualTo(CALLER);
        assertThat(fixture.queries.groups(SCOPE, second, Optional.empty(), 1).items())
                .containsExactly("web");
    }

    private List<String> ids(QueryFilter filter) {
        return fixture.queries.describe(SCOPE, filter, Optional.empty(), 10).items().stream()
                .map(StoredQuery::id)
                .toList();
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndStartsNothing() {
        Instant start = NOW.minusSeconds(1);
        assertThat(fault(() -> fixture.queries.submit(SCOPE, request(TEXT, "nowhere"))))
                .isInstanceOf(Fault.NotFound.class);
        assertThat(fault(() -> fixture.queries.submit(SCOPE, request(TEXT))).message())
                .startsWith("logGroupNames: missing (expected: exactly one of logGroupName,");
        String[] many = IntStream.range(0, 51).mapToObj(i -> "g" + i).toArray(String[]::new);
        assertThat(fault(() -> fixture.queries.submit(SCOPE, request(TEXT, many)))
                        .message())
                .isEqualTo("logGroupNames: 51 log groups (expected: at most 50)");
        assertThat(fault(() -> fixture.queries.submit(
                                SCOPE,
                                new QueryRequest(TEXT, List.of("app"), NOW, start, Optional.empty(), CALLER, false)))
                        .message())
                .isEqualTo("endTime: 2026-01-15T11:59:59Z (expected: not before startTime, 2026-01-15T12:00:00Z)");
        assertThat(fault(() -> fixture.submit("fields |"))).isNotNull();
        fixture.logs.groups().create(SCOPE, "passed-on", LogGroupClass.DELIVERY, Map.of());
        assertThat(fault(() -> fixture.queries.submit(SCOPE, request(TEXT, "passed-on"))))
                .isInstanceOf(Fault.InvalidState.class);

        assertThat(ids(ALL)).isEmpty();
    }

    @Test
    void groupsOfInfrequentAccessLackSomeCommands() {
        fixture.logs.groups().create(SCOPE, "archived", LogGroupClass.INFREQUENT_ACCESS, Map.of());
        assertThat(fault(() -> fixture.queries.submit(SCOPE, request("limit 1 | pattern @message", "archived"))))
                .isEqualTo(new Fault.MalformedQuery(
                        "line 1, column 11: found pattern (expected: a command that log groups of the class"
                                + " INFREQUENT_ACCESS have)",
                        10,
                        17));
        assertThat(fixture.queries.submit(SCOPE, request("stats count(*)", "archived")))
                .isNotEmpty();
    }

    @Test
    void aSavedQueryIsPartOfAQuery() {
        List<QueryParameter> parameters = List.of(new QueryParameter("count", Optional.of("20"), Optional.empty()));
        fixture.definitions.create(
                SCOPE, new NewDefinition("RecentN", "limit {{count}}", List.of(), parameters, Optional.empty()));
        String id = fixture.submit("fields @message | $RecentN(count = 5)");
        assertThat(fixture.engine.orders)
                .singleElement()
                .satisfies(order -> assertThat(order.query().text()).isEqualTo("fields @message | limit 5"));
        assertThat(fixture.results(id).query().text()).isEqualTo("fields @message | $RecentN(count = 5)");
    }

    @Test
    void aQueryOfAnotherScopeDoesNotExist() {
        String id = fixture.submit(TEXT);

        assertThat(fault(() -> fixture.queries.results(OTHER, id, Optional.empty(), 10)))
                .isInstanceOf(Fault.NotFound.class);
        assertThat(fault(() -> fixture.queries.stop(OTHER, id))).isInstanceOf(Fault.NotFound.class);
    }
}
