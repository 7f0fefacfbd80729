package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Trains models to what was observed in the two weeks before a time.
final class Training {
    private final SeriesReader reader;
    private final ExpressionReader expressions;

    Training(SeriesReader reader, ExpressionReader expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /// What a model is trained for.
    ///
    /// @param unit of a single metric; any when null
    /// @param period in seconds
    record Task(
            Scope scope, DetectorSubject subject, @Nullable Unit unit, int period, DetectorSettings settings) {}

    /// The model, unless there is too little data.
    ///
    /// @param end in epoch seconds
    Optional<BandModel> train(Task task, long end) {
        int count = (int) (Trainer.MEMORY.toSeconds() / task.period());
        long start = Math.floorDiv(end, task.period()) * task.period() - (long) count * task.period();
        PeriodRange range = new PeriodRange(Instant.ofEpochSecond(start), Duration.ofSeconds(task.period()), count);
        TrainingData data = TrainingData.of(read(task, range), task.settings());
        return Trainer.train(data, task.settings().zone(), task.settings().spikes(), end);
    }

    private TimeSeries read(Task task, PeriodRange range) {
        return switch (task.subject()) {
            case DetectorSubject.SingleMetric single ->
                read(
                        task.scope(),
                        new MetricStat(single.metric(), single.statistic(), task.period(), task.unit()),
                        range);
            case DetectorSubject.MetricMath math -> expressions.read(task.scope(), math.queries(), range);
        };
    }

    private TimeSeries read(Scope scope, MetricStat metric, PeriodRange range) {
        Statistic statistic = Statistic.parse(metric.statistic()).orElseThrow();
        Observations observed =
                reader.read(scope, metric.metric(), metric.unit(), range, !(statistic instanceof Statistic.Basic));
        long[] times = new long[range.count()];
        double[] values = new double[range.count()];
        int size = 0;
        for (int i = 0; i < range.count(); i++) {
            Distribution period = observed.at(i);
            OptionalDouble value = period == null ? OptionalDouble.empty() : statistic.of(period);
            if (value.isPresent()) {
                times[size] = range.startOf(i).getEpochSecond();
                values[size++] = value.getAsDouble();
            }
        }
        return new TimeSeries("", metric.period(), null, Arrays.copyOf(times, size), Arrays.copyOf(values, size));
    }
}
