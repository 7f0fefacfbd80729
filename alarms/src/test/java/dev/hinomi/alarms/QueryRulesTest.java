package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.request.RequestRules;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.MetricId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryRulesTest {
    private static final MetricDataQuery M1 =
            MetricDataQuery.of("m1", new MetricId("Shop", "Errors", List.of()), "Sum", 300);

    @Test
    void theReturnedQueryIsWatchedAtTheSmallestPeriod() {
        MetricDataQuery m2 = MetricDataQuery.of("m2", new MetricId("Shop", "Orders", List.of()), "Sum", 60);
        assertThat(RequestRules.condition(new Requests()
                        .queries(M1.hidden(), m2.hidden(), MetricDataQuery.of("e1", "m1 / m2"))
                        .build()))
                .satisfies(condition -> assertThat(condition.period()).isEqualTo(60));
    }

    @Test
    void theBandIsNotWhatIsWatched() {
        assertThat(RequestRules.condition(new Requests()
                                .queries(M1, MetricDataQuery.of("ad1", "ANOMALY_DETECTION_BAND(m1, 2)"))
                                .band("GreaterThanUpperThreshold", "ad1")
                                .build())
                        .limit())
                .isInstanceOf(Limit.Band.class);
    }

    @Test
    void aListOfMetricsStandsAlone() {
        refused(
                new Requests().queries(M1).metric(null, "Errors"),
                "MetricName should not be set if list of Metrics is set.");
        refused(new Requests().queries(M1).window(60, 1, null), "Period should not be set if list of Metrics is set.");
    }

    @Test
    void howManyAndWhichReturnData() {
        refused(new Requests().queries(many("m", true, 11)), "Too many metrics in alarm, maximum is 10");
        refused(new Requests().queries(many("e", false, 11)), "Too many expressions in alarm, maximum is 10");
        refused(
                new Requests().queries(M1, MetricDataQuery.of("e1", "m1 * 2")),
                "Exactly one element of the metrics list should return data.");
        refused(
                new Requests().queries(M1).band("LessThanLowerThreshold", "ad1"),
                "Exactly two elements of the metrics list should return data.");
        refused(
                new Requests().queries(M1).threshold("GreaterThanUpperThreshold", null),
                "ComparisonOperators for ranges require ThresholdMetricId to be set");
    }

    @Test
    void whatAlarmsCannotAsk() {
        refused(
                new Requests().queries(MetricDataQuery.of("e1", "SUM(SEARCH('{Shop} Errors', 'Sum'))")),
                "SEARCH is not supported on Metric Alarms.");
        MetricDataQuery insights = new MetricDataQuery(
                "q1", new MetricDataQuery.Expression("SELECT SUM(Errors) FROM Shop"), null, null, 3600, null);
        refused(
                new Requests().window(null, 4, null).queries(insights),
                "MetricsInsights monitors cannot be checked across more than 3 hours");
    }

    @Test
    void periodsOfTheCalendar() {
        refused(
                new Requests().window(120, 1, null).wallClock("UTC"),
                "Period must be one of [60, 300, 3600, 86400, 604800] when WallClockWindow is specified");
        refused(
                new Requests().wallClock("+01:03"),
                "Timezone: +01:03 (expected: a name such as Europe/Paris, or an offset such as +05:30 in steps of 5"
                        + " minutes)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "+05:30", "-08:00", "Z", "UTC+05:30", "GMT-08:00", "+01:05"})
    void timeZones(String zone) {
        assertThat(RequestRules.condition(new Requests().wallClock(zone).build())
                        .wallClock())
                .isNotNull();
    }

    private static MetricDataQuery[] many(String prefix, boolean metrics, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> metrics
                        ? new MetricDataQuery(prefix + i, M1.source(), null, false, null, null)
                        : MetricDataQuery.of(prefix + i, "TIME_SERIES(1)"))
                .toArray(MetricDataQuery[]::new);
    }

    private static void refused(Requests request, String message) {
        assertThatThrownBy(() -> RequestRules.condition(request.build()))
                .isInstanceOf(FaultException.class)
                .hasMessage(message);
    }
}
