package dev.hinomi.metrics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.query.QuerySet;
import dev.hinomi.metrics.query.Window;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rule of guides that a metric is unusual at three times or a third of what it usually is, in the form that
/// `docs/anomaly-detection.md` gives it.
final class ThreefoldOrThirdTest {
    private static final Instant NOW = Instant.parse("2026-03-22T10:00:00Z");
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final int PERIOD = 300;
    private static final List<MetricDataQuery> QUERIES = List.of(
            MetricDataQuery.of("m1", new MetricId("Shop", "Requests"), "Sum", PERIOD)
                    .hidden(),
            MetricDataQuery.of("usual", "AVG(ANOMALY_DETECTION_BAND(m1, 0.001))")
                    .hidden(),
            MetricDataQuery.of("times", "m1 / usual").hidden(),
            MetricDataQuery.of("unusual", "IF(times >= 3 OR times <= 1/3, 1, 0)"));

    @TempDir
    private Path directory;

    private OptionalDouble last = OptionalDouble.empty();
    private double usual = 300;

    @Test
    void isUnusualFromThreeTimesUpAndFromAThirdDown() {
        assertThat(unusual(300)).isZero();
        assertThat(unusual(899.9)).isZero();
        assertThat(unusual(900)).isOne();
        assertThat(unusual(5000)).isOne();
        assertThat(unusual(100.1)).isZero();
        assertThat(unusual(100)).isOne();
        assertThat(unusual(0)).isOne();
    }

    @Test
    void noDataIsLessThanAThird() {
        assertThat(evaluate().value(0)).isOne();
    }

    @Test
    void whereNothingIsUsualThereIsNothingToCompareWith() {
        usual = 0;
        last = OptionalDouble.of(7);
        assertThat(evaluate().isEmpty()).isTrue();
        last = OptionalDouble.empty();
        assertThat(evaluate().isEmpty()).isTrue();
    }

    private double unusual(double value) {
        last = OptionalDouble.of(value);
        TimeSeries series = evaluate();
        assertThat(series.size()).isOne();
        return series.value(0);
    }

    private TimeSeries evaluate() {
        try (Records records = SqliteRecords.open(directory.resolve("records.sqlite"))) {
            DataSources metrics = DataSources.of((_, _, _, range, _) -> observe(range));
            DataSources sources =
                    metrics.withBands(new DetectionBands(new AnomalyDetectors(records, metrics), metrics));
            return QuerySet.of(QUERIES, "Metrics", sources)
                    .evaluate(TOKYO, sources, Window.ending(NOW, Duration.ofSeconds(PERIOD)))
                    .of("unusual")
                    .getFirst()
                    .series();
        }
    }

    private Observations observe(PeriodRange range) {
        Observations observations = new Observations(range);
        for (int i = 0; i < range.count(); i++) {
            boolean isLast = range.startOf(i).equals(NOW.minusSeconds(PERIOD));
            OptionalDouble value = isLast ? last : OptionalDouble.of(usual);
            if (value.isPresent()) {
                double sum = value.getAsDouble();
                observations.set(i, new Distribution(1, sum, sum, sum, List.of()));
            }
        }
        return observations;
    }
}
