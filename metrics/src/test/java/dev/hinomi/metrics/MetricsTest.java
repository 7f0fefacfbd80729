package dev.hinomi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:30Z");
    private static final Instant MINUTE = Instant.parse("2026-11-22T11:50:00Z");
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final Scope OREGON = new Scope("123456789012", "us-west-2");
    private static final MetricId ERRORS =
            new MetricId("AWS/Lambda", "Errors", new Dimension("FunctionName", "checkout"));

    @TempDir
    private Path directory;

    private final ManualTimers timers = new ManualTimers(NOW);
    private Records records;
    private TelemetryStore store;
    private Metrics metrics;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        Path telemetry = directory.resolve("telemetry");
        store = DuckDbStore.open(
                telemetry, FileManifest.open(telemetry.resolve("manifest")), StoreSettings.DEFAULT, timers);
        metrics = new Metrics(records, store, timers);
    }

    @AfterEach
    void close() {
        store.close();
        records.close();
    }

    @Test
    void statisticsOverPeriodsThatBeginAtTheStart() {
        put(
                TOKYO,
                errors(1).at(MINUTE),
                errors(2).at(MINUTE.plusSeconds(59)),
                errors(5).at(MINUTE.plusSeconds(60)));
        assertThat(sums(MINUTE, 60)).containsExactly(Map.entry(MINUTE, 3.0), Map.entry(MINUTE.plusSeconds(60), 5.0));
        assertThat(sums(MINUTE, 300)).containsExactly(Map.entry(MINUTE, 8.0));
        assertThat(sums(MINUTE.minusSeconds(240), 300))
                .containsExactly(Map.entry(MINUTE.minusSeconds(240), 3.0), Map.entry(MINUTE.plusSeconds(60), 5.0));
    }

    @Test
    void theEndIsExclusive() {
        put(TOKYO, errors(1).at(MINUTE), errors(2).at(MINUTE.plusSeconds(120)));
        assertThat(metrics.statistics(query(MINUTE, MINUTE.plusSeconds(120), 60, "Sum", null)))
                .extracting(Datapoint::time)
                .containsExactly(MINUTE);
    }

    @Test
    void theServersTimeStandsInForAMissingOne() {
        put(TOKYO, errors(4));
        assertThat(sums(Instant.parse("2026-11-22T12:00:00Z"), 60))
                .containsExactly(Map.entry(Instant.parse("2026-11-22T12:00:00Z"), 4.0));
    }

    @Test
    void standardResolutionIsStoredByTheMinuteAndHighResolutionByTheSecond() {
        put(
                TOKYO,
                errors(1).at(MINUTE.plusSeconds(37)),
                errors(10).at(MINUTE.plusMillis(37_900)).every(1));
        assertThat(sums(MINUTE, 10)).containsExactly(Map.entry(MINUTE, 1.0), Map.entry(MINUTE.plusSeconds(30), 10.0));
    }

    @Test
    void eachUnitIsAnsweredForItselfAndCanBeChosen() {
        put(
                TOKYO,
                errors(1).at(MINUTE).in(Unit.SECONDS),
                errors(5).at(MINUTE).in(Unit.COUNT),
                errors(10).at(MINUTE));
        assertThat(metrics.statistics(query(MINUTE, NOW, 60, "Average", null)))
                .extracting(Datapoint::unit, point -> point.values().get("Average"))
                .containsExactlyInAnyOrder(tuple(Unit.SECONDS, 1.0), tuple(Unit.COUNT, 5.0), tuple(Unit.NONE, 10.0));
        assertThat(metrics.statistics(query(MINUTE, NOW, 60, "Average", Unit.COUNT)))
                .extracting(Datapoint::unit)
                .containsExactly(Unit.COUNT);
        assertThat(metrics.statistics(query(MINUTE, NOW, 60, "Average", Unit.BYTES)))
                .isEmpty();
    }

    @Test
    void readsAllUnitsTogetherAndOneForItself() {
        put(TOKYO, errors(1).at(MINUTE).in(Unit.SECONDS), errors(5).at(MINUTE.plusSeconds(120)));
        PeriodRange range = new PeriodRange(MINUTE, Duration.ofMinutes(1), 3);
        Observations all = metrics.read(TOKYO, ERRORS, null, range, true);
        assertThat(all.at(0)).isNotNull();
        assertThat(all.at(1)).isNull();
        assertThat(all.at(2)).isNotNull();
        assertThat(metrics.read(TOKYO, ERRORS, Unit.SECONDS, range, true).at(2)).isNull();
        assertThat(metrics.read(TOKYO, new MetricId("N", "none"), null, range, true)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void metricsOfAGroupAreSummedUpAsOne() {
        Datum other = Datum.of("Errors", 4, new Dimension("FunctionName", "billing"));
        put(TOKYO, errors(1).at(MINUTE), errors(2).at(MINUTE).in(Unit.COUNT), other.at(MINUTE.plusSeconds(60)));
        MetricId billing = new MetricId("AWS/Lambda", "Errors", other.dimensions());
        MetricId unknown = new MetricId("AWS/Lambda", "Errors");
        PeriodRange range = new PeriodRange(MINUTE, Duration.ofMinutes(2), 2);
        List<List<MetricId>> groups = List.of(List.of(unknown), List.of(ERRORS, billing), List.of(ERRORS));
        assertThat(metrics.sums(TOKYO, groups, null, range))
                .extracting(observed -> observed.at(0))
                .containsExactly(
                        null, new Distribution(3, 7, 1, 4, List.of()), new Distribution(2, 3, 1, 2, List.of()));
        assertThat(metrics.sums(TOKYO, groups, Unit.COUNT, range).get(1).at(0))
                .isEqualTo(new Distribution(1, 2, 2, 2, List.of()));
        assertThat(metrics.sums(OREGON, groups, null, range)).allMatch(Observations::isEmpty);
    }

    @Test
    void oldDataIsNotSeenByPeriodsThatAreTooShortForIt() {
        put(TOKYO, errors(1).at(NOW.minus(Duration.ofHours(4))).every(1));
        Instant start = NOW.minus(Duration.ofHours(4)).minusSeconds(30);
        assertThat(metrics.statistics(query(start, start.plusSeconds(120), 10, "Sum", null)))
                .isEmpty();
        assertThat(metrics.statistics(query(start, start.plusSeconds(120), 60, "Sum", null)))
                .hasSize(1);
    }

    @Test
    void nothingIsStoredWhenOneDatumIsRefused() {
        assertThatThrownBy(() -> put(TOKYO, errors(1).at(MINUTE), errors(Double.NaN)))
                .isInstanceOf(FaultException.class);
        assertThat(sums(MINUTE, 60)).isEmpty();
        assertThat(metrics.list(TOKYO, filter(null, null, false), null).metrics())
                .isEmpty();
    }

    @Test
    void scopesShareNothing() {
        put(OREGON, errors(1).at(MINUTE));
        assertThat(sums(MINUTE, 60)).isEmpty();
        assertThat(metrics.list(TOKYO, filter(null, null, false), null).metrics())
                .isEmpty();
        assertThat(metrics.list(OREGON, filter(null, null, false), null).metrics())
                .containsExactly(ERRORS);
    }

    @Test
    void listsByNamespaceNameAndDimensions() {
        put(TOKYO, errors(1));
        metrics.put(TOKYO, "Shop", List.of(Datum.of("Orders", 1, new Dimension("Stage", "prod"))));
        metrics.put(TOKYO, "Shop", List.of(Datum.of("Orders", 1), Datum.of("Refunds", 1)));
        assertThat(names(filter("Shop", null, false))).containsExactly("Orders", "Orders", "Refunds");
        assertThat(names(filter(null, "Refunds", false))).containsExactly("Refunds");
        MetricFilter stage =
                new MetricFilter(null, null, List.of(new MetricFilter.DimensionFilter("Stage", null)), false);
        assertThat(names(stage)).containsExactly("Orders");
        MetricFilter test =
                new MetricFilter(null, null, List.of(new MetricFilter.DimensionFilter("Stage", "test")), false);
        assertThat(names(test)).isEmpty();
        MetricFilter lastOfTwo = new MetricFilter(
                "Shop",
                "Orders",
                List.of(
                        new MetricFilter.DimensionFilter("Stage", "test"),
                        new MetricFilter.DimensionFilter("Stage", "prod")),
                false);
        assertThat(names(lastOfTwo)).containsExactly("Orders");
    }

    @Test
    void theCatalogKnowsMetricsByNamespaceAndName() {
        put(TOKYO, errors(1));
        metrics.put(TOKYO, "Shop", List.of(Datum.of("Orders", 1), Datum.of("Errors", 1)));
        MetricId shopErrors = new MetricId("Shop", "Errors");
        assertThat(metrics.metrics(TOKYO, null, "Errors", MINUTE)).containsExactly(ERRORS, shopErrors);
        assertThat(metrics.metrics(TOKYO, "Shop", "Errors", MINUTE)).containsExactly(shopErrors);
        assertThat(metrics.metrics(TOKYO, "Shop", null, MINUTE)).hasSize(2);
        assertThat(metrics.metrics(TOKYO, "Shop", "Refunds", MINUTE)).isEmpty();
        assertThat(metrics.metrics(TOKYO, null, null, NOW.plusSeconds(60))).isEmpty();
        Metrics reopened = new Metrics(records, store, timers);
        assertThat(reopened.metrics(TOKYO, null, null, MINUTE))
                .isEqualTo(metrics.metrics(TOKYO, null, null, MINUTE))
                .hasSize(3);
    }

    @Test
    void metricsLeaveTheListTwoWeeksAfterTheirLastData() {
        put(TOKYO, errors(1));
        timers.advance(Duration.ofHours(4));
        assertThat(names(filter(null, null, true))).isEmpty();
        assertThat(names(filter(null, null, false))).containsExactly("Errors");
        timers.advance(Duration.ofDays(14));
        assertThat(names(filter(null, null, false))).isEmpty();
    }

    @Test
    void listsPagesOf500() {
        for (int i = 0; i < 2; i++) {
            List<Datum> data = new ArrayList<>();
            for (int n = 0; n < 300; n++) {
                data.add(Datum.of("m" + (1000 + i * 300 + n), 1));
            }
            metrics.put(TOKYO, "Shop", data);
        }
        MetricPage first = metrics.list(TOKYO, filter(null, null, false), null);
        assertThat(first.metrics()).hasSize(500);
        MetricPage second =
                metrics.list(TOKYO, filter(null, null, false), first.next().orElseThrow());
        assertThat(second.metrics()).hasSize(100).doesNotContainAnyElementsOf(first.metrics());
        assertThat(second.next()).isEmpty();
        assertThatThrownBy(() -> metrics.list(TOKYO, filter(null, null, false), "made up"))
                .isInstanceOf(FaultException.class)
                .hasMessage("Request parameter NextToken is invalid");
        assertThatThrownBy(() -> metrics.list(
                        TOKYO, filter("Shop", null, false), first.next().orElseThrow()))
                .isInstanceOf(FaultException.class)
                .hasMessage("Parameters do not match original request parameters");
    }

    @Test
    void aRestartKnowsTheSeriesAndGivesNewOnesNewIds() {
        put(TOKYO, errors(1).at(MINUTE));
        close();
        open();
        assertThat(sums(MINUTE, 60)).containsExactly(Map.entry(MINUTE, 1.0));
        assertThat(names(filter(null, null, false))).containsExactly("Errors");
        metrics.put(TOKYO, "Shop", List.of(Datum.of("Orders", 7).at(MINUTE)));
        assertThat(sums(MINUTE, 60)).containsExactly(Map.entry(MINUTE, 1.0));
    }

    @Test
    void callersThatWantTheSameNewSeriesGetOne() throws Exception {
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            data.add(Datum.of("Metric" + i, 1).at(MINUTE));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                callers.execute(() -> metrics.put(TOKYO, "Fleet", data));
            }
        }
        MetricPage listed = metrics.list(TOKYO, new MetricFilter("Fleet", null, List.of(), false), null);
        assertThat(listed.metrics()).hasSize(50);
        PeriodRange minute = new PeriodRange(MINUTE, Duration.ofMinutes(1), 1);
        assertThat(metrics.sums(TOKYO, List.of(listed.metrics()), null, minute)
                        .getFirst()
                        .at(0))
                .isEqualTo(new Distribution(400, 400, 1, 1, List.of()));
    }

    @Test
    void aValueThatOccurredZeroTimesSaysNothing() {
        Datum datum = new Datum(
                "Errors", List.of(), MINUTE, null, List.of(7.0, 3.0, -0.0), List.of(0.0, 2.0, 1.0), null, null, null);
        assertThat(metrics.rows(TOKYO, "Shop", List.of(datum)))
                .extracting(PointRow::min, PointRow::count, PointRow::sum)
                .containsExactly(tuple(3.0, 2.0, 6.0), tuple(0.0, 1.0, 0.0));
    }

    @Test
    void rowsAreThoseThatPutStores() {
        Datum datum = errors(3).at(MINUTE.plusSeconds(20)).in(Unit.COUNT);
        List<PointRow> rows = metrics.rows(TOKYO, ERRORS.namespace(), List.of(datum));
        assertThat(sums(MINUTE, 60)).isEmpty();

        store.appendPoints(rows);

        assertThat(sums(MINUTE, 60)).containsExactly(Map.entry(MINUTE, 3.0));
        assertThat(names(filter(null, null, true))).containsExactly("Errors");
    }

    @Test
    void saysWhyPutWouldRefuse() {
        assertThat(metrics.refusal("Shop", errors(1))).isEmpty();
        assertThat(metrics.refusal("Shop", errors(Double.NaN)))
                .hasValueSatisfying(fault -> assertThat(fault.message()).contains("NaN"));
        assertThat(metrics.refusal(":Shop", errors(1)))
                .hasValueSatisfying(fault -> assertThat(fault.message()).contains("expected pattern"));
    }

    private static Datum errors(double value) {
        return Datum.of("Errors", value, new Dimension("FunctionName", "checkout"));
    }

    private void put(Scope scope, Datum... data) {
        metrics.put(scope, "AWS/Lambda", List.of(data));
    }

    private List<Map.Entry<Instant, Double>> sums(Instant start, int period) {
        return metrics.statistics(query(start, NOW, period, "Sum", null)).stream()
                .map(point -> Map.entry(point.time(), point.values().getOrDefault("Sum", Double.NaN)))
                .toList();
    }

    private List<String> names(MetricFilter filter) {
        return metrics.list(TOKYO, filter, null).metrics().stream()
                .map(MetricId::name)
                .toList();
    }

    private static MetricFilter filter(@Nullable String namespace, @Nullable String name, boolean recent) {
        return new MetricFilter(namespace, name, List.of(), recent);
    }

    private static StatisticsQuery query(
            Instant start, Instant end, int period, String statistic, @Nullable Unit unit) {
        return new StatisticsQuery(TOKYO, ERRORS, start, end, period, List.of(statistic), List.of(), unit);
    }
}
