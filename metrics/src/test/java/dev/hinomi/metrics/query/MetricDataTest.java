package dev.hinomi.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.testkit.ManualTimers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MetricDataTest {
    private static final Scope SCOPE = new Scope("123456789012", "us-east-1");
    private static final Instant START = Instant.parse("2026-03-10T06:00:00Z");

    private final ManualTimers timers = new ManualTimers(START.plus(Duration.ofMinutes(20)));
    private final ScriptMetrics metrics = new ScriptMetrics();
    private final MetricData data = new MetricData(DataSources.of(metrics), timers);

    @Test
    void pagesShareTheirDatapointsAmongTheSeriesThatAreLeft() {
        put("a", "1 2 3 4 5 6");
        put("b @180", "10 20");
        MetricDataPage first = page(request(4, null, "a", "b"));
        MetricDataPage second = page(request(4, next(first), "a", "b"));

        assertThat(shown(first)).containsExactly("a PARTIAL 6.0 5.0", "b COMPLETE 20.0 10.0");
        assertThat(shown(second)).containsExactly("a COMPLETE 4.0 3.0 2.0 1.0");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void dataThatArriveBetweenPagesMoveNothing() {
        put("a", "1 - 3 - 5 6");
        MetricDataPage first = page(request(2, null, "a"));
        put("a", "- 2 - 4 - -");
        timers.advance(Duration.ofDays(20));
        MetricDataPage second = page(request(2, next(first), "a"));
        MetricDataPage third = page(request(2, next(second), "a"));

        assertThat(List.of(shown(first), shown(second), shown(third)))
                .containsExactly(
                        List.of("a PARTIAL 6.0 5.0"), List.of("a PARTIAL 4.0 3.0"), List.of("a COMPLETE 2.0 1.0"));
    }

    @Test
    void aTokenServesOnlyItsRequest() {
        put("a", "1 2 3");
        put("b", "1 2 3");
        String token = next(page(request(1, null, "a")));

        for (MetricDataRequest other : List.of(request(1, token, "b"), request(2, token, "a"), request(1, "x", "a"))) {
            assertThatThrownBy(() -> data.page(other))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isEqualTo(new Fault.InvalidToken("")));
        }
    }

    @Test
    void expressionsHaveNoPagesAndSayWhatTheyLack() {
        put("a", "1 2 3 4 5 6");
        MetricDataPage page = page(request(2, null, List.of(stat("a"), MetricDataQuery.of("e", "a * 2"))));

        assertThat(shown(page)).containsExactly("a PARTIAL 6.0 5.0", "e PARTIAL 12.0 10.0");
        assertThat(page.answer().results().getLast().messages())
                .containsExactly(new DataMessage(
                        "PartialData",
                        "The expression may contain partial data as one or more metrics have StatusCode 'Paginated'"));
        assertThat(page.next()).isEmpty();
    }

    @Test
    void labelsTellOfAllPages() {
        put("a", "1 2 9 4");
        MetricDataQuery labelled =
                new MetricDataQuery("a", stat("a").source(), "peak ${MAX} at ${MAX_TIME}", null, null, null);
        MetricDataPage first = page(request(1, null, List.of(labelled)));

        assertThat(first.answer().results().getFirst().series().label()).isEqualTo("peak 9 at 3-10 05:32");
    }

    @Test
    void dataOfOtherAccountsAreForbiddenAndSoIsWhatNeedsThem() {
        put("a", "1 2");
        MetricDataQuery foreign = new MetricDataQuery("f", stat("a").source(), null, null, null, "444455556666");
        MetricDataPage page = page(request(
                100,
                null,
                List.of(stat("a"), foreign, MetricDataQuery.of("e", "f + 1"), MetricDataQuery.of("g", "a + 1"))));

        assertThat(shown(page))
                .containsExactly("a COMPLETE 2.0 1.0", "f FORBIDDEN", "e FORBIDDEN", "g COMPLETE 3.0 2.0");
        assertThat(page.answer().of("f").getFirst().messages())
                .extracting(DataMessage::code)
                .containsExactly("Forbidden");
    }

    @Test
    void refusesWithTheServicesTexts() {
        put("a", "1");
        MetricStat metric = (MetricStat) stat("a").source();
        MetricId id = metric.metric();
        assertThat(refusal(List.of())).isEqualTo("The parameter MetricDataQueries is required.\n");
        assertThat(refusal(List.of(MetricDataQuery.of("5xx", id, "Sum", 60))))
                .isEqualTo("The value for parameter MetricDataQueries.member.1.Id is not matching the expected pattern"
                        + " ^[a-z][a-zA-Z0-9_]*$.");
        assertThat(refusal(List.of(stat("a"), stat("a"))))
                .isEqualTo("The values for parameter id in MetricDataQueries are not unique.");
        assertThat(refusal(List.of(MetricDataQuery.of("m", id, "Min", 60))))
                .isEqualTo(
                        "The value for parameter MetricDataQueries.member.1.MetricStat.Stat is not a valid statistic.");
        assertThat(refusal(List.of(stat("a"), MetricDataQuery.of("m", id, "Sum", 7))))
                .isEqualTo("The parameter MetricDataQueries.member.2.MetricStat.Period must be a value in the set"
                        + " [1, 5, 10, 20, 30] or a multiple of 60.");
        assertThat(refusal(List.of(new MetricDataQuery("m", metric, null, null, 60, null))))
                .isEqualTo("The parameters MetricDataQueries.member.1.Period and MetricDataQueries.member.1.MetricStat"
                        + " are mutually exclusive and you have specified both.");
        assertThat(refusal(List.of(
                        MetricDataQuery.of("q", "SELECT AVG(Load) FROM \"N\""),
                        MetricDataQuery.of("r", "select AVG(Load) FROM \"N\"").hidden())))
                .isEqualTo("Maximum number of queries (1) exceeded");
        assertThat(refusal(List.of(MetricDataQuery.of("q", "SELECT AVG(Load) FROM \"N\""))))
                .isEqualTo("Error in expression 'q': Period is a required field when using query within an expression");
        assertThat(refusal(List.of(MetricDataQuery.of("e1", "e2 + 1"), MetricDataQuery.of("e2", "e1 + 1"))))
                .isEqualTo("Error in expression 'e1': Circular dependency");
    }

    @Test
    void aRangeMustNotBeEmptyOrTheWrongWayRound() {
        put("a", "1");
        assertThatThrownBy(() -> data.page(between(START, START.plusMillis(400))))
                .hasMessage("The parameter StartTime must not equal parameter EndTime.\n");
        assertThatThrownBy(() -> data.page(between(START, START.minusSeconds(1))))
                .hasMessage("The parameter EndTime must be greater than StartTime.\n");
    }

    @Test
    void endlessRangesAreReadInPagesAndNotFilledUp() {
        put("a", "1 2");
        Instant end = Instant.parse("9999-12-31T23:59:59Z");
        MetricDataRequest plain =
                new MetricDataRequest(SCOPE, List.of(stat("a")), start(), end, false, 10, null, ZoneOffset.UTC);

        assertThat(shown(page(plain))).containsExactly("a PARTIAL 2.0 1.0");
        for (String filled :
                List.of("TIME_SERIES(0)", "INSIGHT_RULE_METRIC('rule', 'Sum')", "ANOMALY_DETECTION_BAND(a)")) {
            List<MetricDataQuery> queries = List.of(stat("a").hidden(), MetricDataQuery.of("e", filled));
            assertThatThrownBy(() ->
                            page(new MetricDataRequest(SCOPE, queries, start(), end, false, 10, null, ZoneOffset.UTC)))
                    .hasMessage("Error in expression 'e': The time range has too many periods (expected: at most"
                            + " 5000000 for all expressions)");
        }
    }

    @Test
    void fiveHundredExpressionsOverADayOfMinutesAreEvaluated() {
        put(
                "a",
                String.join(
                        " ",
                        IntStream.range(0, 1440).mapToObj(Integer::toString).toList()));
        List<MetricDataQuery> queries = new ArrayList<>(List.of(stat("a").hidden()));
        for (int i = 1; i < 500; i++) {
            queries.add(MetricDataQuery.of("e" + i, i == 1 ? "a + 1" : "e" + (i - 1) + " + a / 2")
                    .hidden());
        }
        queries.set(499, MetricDataQuery.of("e499", "SUM([e498, e497]) + METRIC_COUNT(METRICS())"));
        MetricDataPage page = data.page(new MetricDataRequest(
                SCOPE, queries, start(), start().plus(Duration.ofDays(1)), true, null, null, ZoneOffset.UTC));

        assertThat(page.answer().results()).singleElement().satisfies(result -> {
            assertThat(result.series().size()).isEqualTo(1440);
            assertThat(result.series().value(2)).isEqualTo(2 * 3 + 497 + 496 + 1);
        });
    }

    private static Instant start() {
        return START.minus(Duration.ofMinutes(30));
    }

    private void put(String words, String points) {
        metrics.define(List.of(words.split(" ", -1)), List.of(points.split(" ", -1)), start());
    }

    private MetricDataQuery stat(String id) {
        return metrics.queries().stream()
                .filter(query -> query.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private MetricDataRequest request(int max, @Nullable String token, String... ids) {
        return request(max, token, List.of(ids).stream().map(this::stat).toList());
    }

    private static MetricDataRequest request(int max, @Nullable String token, List<MetricDataQuery> queries) {
        return new MetricDataRequest(
                SCOPE, queries, start(), start().plus(Duration.ofMinutes(6)), true, max, token, ZoneOffset.UTC);
    }

    private MetricDataRequest between(Instant start, Instant end) {
        return new MetricDataRequest(SCOPE, List.of(stat("a")), start, end, true, null, null, ZoneOffset.UTC);
    }

    private MetricDataPage page(MetricDataRequest request) {
        return data.page(request);
    }

    private static String next(MetricDataPage page) {
        return page.next().orElseThrow();
    }

    private String refusal(List<MetricDataQuery> queries) {
        try {
            page(request(10, null, queries));
            return "accepted";
        } catch (FaultException e) {
            return e.fault().message();
        }
    }

    /// Newest first, as it is asked for.
    private static List<String> shown(MetricDataPage page) {
        return page.answer().results().stream()
                .map(result -> {
                    StringBuilder text = new StringBuilder(result.id() + " " + result.status());
                    TimeSeries series = result.series();
                    for (int i = series.size() - 1; i >= 0; i--) {
                        text.append(' ').append(series.value(i));
                    }
                    return text.toString();
                })
                .toList();
    }
}
