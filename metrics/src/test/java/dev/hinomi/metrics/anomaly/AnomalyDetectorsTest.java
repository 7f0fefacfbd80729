package dev.hinomi.metrics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.anomaly.AnomalyDetector.State;
import dev.hinomi.metrics.anomaly.DetectorSettings.Excluded;
import dev.hinomi.metrics.anomaly.DetectorSubject.MetricMath;
import dev.hinomi.metrics.anomaly.DetectorSubject.SingleMetric;
import dev.hinomi.metrics.data.AnomalyBands.Band;
import dev.hinomi.metrics.data.AnomalyBands.OfExpression;
import dev.hinomi.metrics.data.AnomalyBands.OfMetric;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnomalyDetectorsTest {
    private static final Instant NOW = Instant.parse("2026-03-22T10:00:00Z");
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final MetricId LATENCY = new MetricId("Shop", "Latency", new Dimension("Stage", "prod"));
    private static final SingleMetric AVERAGE = new SingleMetric(LATENCY, "Average");
    private static final DetectorFilter ALL = new DetectorFilter.Metrics(true, true, null, null, Set.of());

    @TempDir
    private Path directory;

    private final ManualTimers timers = new ManualTimers(NOW);
    private final List<PeriodRange> trainings = new ArrayList<>();
    private Instant first = NOW.minus(Duration.ofDays(30));
    private Records records;
    private AnomalyDetectors detectors;
    private DetectionBands bands;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        DataSources sources = DataSources.of((_, _, _, range, _) -> observe(range));
        detectors = new AnomalyDetectors(records, sources);
        bands = new DetectionBands(detectors, sources);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void aDetectorIsKnownByWhatItWatches() {
        String id = detectors.put(TOKYO, AVERAGE, DetectorSettings.DEFAULT);
        DetectorSettings tokyo = new DetectorSettings(List.of(), "Asia/Tokyo", true);
        assertThat(detectors.put(TOKYO, AVERAGE, tokyo)).isEqualTo(id).matches("ad-[0-9a-f]{32}");
        assertThat(detectors.list(TOKYO, ALL, 100, null).detectors())
                .singleElement()
                .isEqualTo(new AnomalyDetector(id, AVERAGE, tokyo, State.PENDING_TRAINING, null));
        detectors.delete(TOKYO, id);
        assertThat(detectors.find(TOKYO, AVERAGE)).isEmpty();
        assertThatThrownBy(() -> detectors.delete(TOKYO, id)).hasMessage("Anomaly detector not found");
    }

    @Test
    void dimensionsAreToldApartWhereverTheirEqualsSignsAre() {
        SingleMetric value = new SingleMetric(new MetricId("Shop", "Latency", new Dimension("a", "b=c")), "Sum");
        SingleMetric name = new SingleMetric(new MetricId("Shop", "Latency", new Dimension("a=b", "c")), "Sum");
        SingleMetric slash = new SingleMetric(new MetricId("Shop", "Latency", new Dimension("a\\", "b=c")), "Sum");
        assertThat(Set.of(value.identity(), name.identity(), slash.identity())).hasSize(3);
    }

    @Test
    void mathIsTheSameWhateverTheOrderAndTheLabels() {
        MetricDataQuery errors = MetricDataQuery.of("m1", LATENCY, "Sum", 60).hidden();
        MetricDataQuery rate = MetricDataQuery.of("e1", "m1*2");
        MetricDataQuery labelled = new MetricDataQuery("e1", rate.source(), "Rate", true, null, null);
        String id = detectors.put(TOKYO, new MetricMath(List.of(errors, rate)), DetectorSettings.DEFAULT);
        assertThat(new MetricMath(List.of(labelled, errors)).detectorId()).isEqualTo(id);
        MetricDataQuery band = MetricDataQuery.of("ad1", "ANOMALY_DETECTION_BAND(e1, 2)");
        assertThat(DetectorSubject.of(new OfExpression(List.of(errors, labelled.hidden(), band), "e1"))
                        .detectorId())
                .isEqualTo(id);
        assertThat(detectors.list(TOKYO, ALL, 100, null).detectors())
                .extracting(AnomalyDetector::id)
                .containsExactly(id);
    }

    @Test
    void listsByMetricAndPage() {
        List<String> ids = new ArrayList<>();
        for (String statistic : List.of("Average", "Sum", "p99")) {
            ids.add(detectors.put(TOKYO, new SingleMetric(LATENCY, statistic), DetectorSettings.DEFAULT));
        }
        String orders =
                detectors.put(TOKYO, new SingleMetric(new MetricId("Shop", "Orders"), "Sum"), DetectorSettings.DEFAULT);
        assertThat(ids(new DetectorFilter.Metrics(true, false, "Shop", "Latency", Set.of())))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(new DetectorFilter.Metrics(true, false, null, null, Set.of(new Dimension("Stage", "prod")))))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(new DetectorFilter.Metrics(false, true, null, null, Set.of())))
                .isEmpty();
        assertThat(ids(new DetectorFilter.Ids(Set.of(orders, "ad-none")))).containsExactly(orders);
        DetectorPage page = detectors.list(TOKYO, ALL, 3, null);
        DetectorPage rest = detectors.list(TOKYO, ALL, 3, page.next().orElseThrow());
        assertThat(page.detectors()).hasSize(3).doesNotContainAnyElementsOf(rest.detectors());
        assertThat(rest.detectors()).hasSize(1);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeWatched() {
        assertRefused(
                new SingleMetric(LATENCY, "Mean"), "Stat: Mean (expected: a statistic such as Average, Sum or p99)");
        MetricDataQuery metric = MetricDataQuery.of("m1", LATENCY, "Sum", 60);
        assertRefused(
                new MetricMath(List.of(metric, MetricDataQuery.of("e1", "m1*2"))),
                "MetricDataQueries: 2 with ReturnData true (expected: exactly one)");
        assertRefused(
                new MetricMath(List.of(metric.hidden(), MetricDataQuery.of("e1", "SUM(METRICS())"))),
                "Expression: METRICS (expected: an expression without it)");
        assertRefused(
                new MetricMath(List.of(
                        metric.hidden(),
                        MetricDataQuery.of("m2", LATENCY, "Sum", 300).hidden(),
                        MetricDataQuery.of("e1", "m1+m2"))),
                "Period: [60, 300] (expected: the same for all metrics)");
        assertRefused(
                new MetricMath(List.of(MetricDataQuery.of("m1", LATENCY, "Sum", 7200))),
                "Period: 7200 (expected: a multiple of 60, at most 3600)");
        assertRefused(
                new MetricMath(List.of(metric.hidden(), MetricDataQuery.of("e1", "m1*"))),
                "Error in expression 'e1': Invalid syntax");
        assertRefused(
                new MetricMath(List.of(metric.hidden(), MetricDataQuery.of("e1", "[m1, m1]"))),
                "Expression: e1 gives several series (expected: exactly one)");
        assertThatThrownBy(() -> detectors.put(TOKYO, AVERAGE, new DetectorSettings(List.of(), "Mars", null)))
                .hasMessage("MetricTimezone: Mars (expected: a name of the tz database, such as Asia/Tokyo)");
        assertThatThrownBy(() -> detectors.put(
                        TOKYO, AVERAGE, new DetectorSettings(List.of(new Excluded(NOW, NOW)), null, null)))
                .hasMessageStartingWith("ExcludedTimeRanges: StartTime");
    }

    @Test
    void detectorsAreTrainedWithinAMinuteAndEveryHour() {
        first = NOW.minus(Duration.ofHours(1));
        detectors.put(TOKYO, AVERAGE, DetectorSettings.DEFAULT);
        assertThat(state()).isEqualTo(State.PENDING_TRAINING);
        try (DetectorTraining training = bands.training(timers)) {
            training.start();
            timers.advance(Duration.ofMinutes(1));
            assertThat(state()).isEqualTo(State.TRAINED_INSUFFICIENT_DATA);
            timers.advance(Duration.ofHours(3));
            assertThat(state()).isEqualTo(State.TRAINED);
            detectors.put(TOKYO, AVERAGE, new DetectorSettings(List.of(), "Asia/Tokyo", null));
            assertThat(state()).isEqualTo(State.PENDING_TRAINING);
            timers.advance(Duration.ofMinutes(1));
            assertThat(state()).isEqualTo(State.TRAINED);
        }
    }

    @Test
    void aBandIsTrainedToWhatWasBeforeItOnceAnHour() {
        PeriodRange minutes = new PeriodRange(NOW.minus(Duration.ofMinutes(10)), Duration.ofMinutes(1), 10);
        Band band = bands.band(TOKYO, ofMetric(), 2, minutes);
        assertThat(band.lower().size()).isEqualTo(10);
        assertThat(band.upper().size()).isEqualTo(10);
        assertThat(band.lower().value(0)).isEqualTo(7);
        bands.band(TOKYO, ofMetric(), 3, minutes);
        assertThat(trainings).singleElement().satisfies(range -> {
            assertThat(range.end()).isBetween(NOW.minus(Duration.ofHours(1)), NOW);
            assertThat(range.start()).isEqualTo(range.end().minus(Duration.ofDays(14)));
        });
        bands.band(TOKYO, ofMetric(), 3, new PeriodRange(NOW.plus(Duration.ofHours(1)), Duration.ofMinutes(1), 1));
        assertThat(trainings).hasSize(2);
    }

    @Test
    void withTooLittleDataThereIsNoBand() {
        first = NOW.minus(Duration.ofHours(1));
        Band band = bands.band(TOKYO, ofMetric(), 2, new PeriodRange(NOW, Duration.ofMinutes(1), 10));
        assertThat(band.lower().isEmpty()).isTrue();
        assertThat(band.upper().isEmpty()).isTrue();
    }

    @Test
    void alarmsMakeTheDetectorThatTheyNeedAndOthersDoNot() {
        PeriodRange minute = new PeriodRange(NOW, Duration.ofMinutes(1), 1);
        bands.band(TOKYO, ofMetric(), 2, minute);
        assertThat(detectors.find(TOKYO, AVERAGE)).isEmpty();
        DetectionBands ofAlarms = bands.forAlarms();
        ofAlarms.band(TOKYO, ofMetric(), 2, minute);
        String id = detectors.find(TOKYO, AVERAGE).orElseThrow().id();
        detectors.delete(TOKYO, id);
        ofAlarms.band(TOKYO, ofMetric(), 2, minute);
        assertThat(detectors.find(TOKYO, AVERAGE)).isPresent();
    }

    private static OfMetric ofMetric() {
        return new OfMetric(new MetricStat(LATENCY, "Average", 60, null));
    }

    private State state() {
        return detectors.find(TOKYO, AVERAGE).orElseThrow().state();
    }

    private List<String> ids(DetectorFilter filter) {
        return detectors.list(TOKYO, filter, 100, null).detectors().stream()
                .map(AnomalyDetector::id)
                .toList();
    }

    private void assertRefused(DetectorSubject subject, String message) {
        assertThatThrownBy(() -> detectors.put(TOKYO, subject, DetectorSettings.DEFAULT))
                .isInstanceOf(FaultException.class)
                .hasMessage(message);
    }

    private Observations observe(PeriodRange range) {
        trainings.add(range);
        Observations observations = new Observations(range);
        for (int i = 0; i < range.count(); i++) {
            if (!range.startOf(i).isBefore(first) && range.startOf(i).isBefore(timers.instant())) {
                observations.set(i, new Distribution(1, 7, 7, 7, List.of()));
            }
        }
        return observations;
    }
}
