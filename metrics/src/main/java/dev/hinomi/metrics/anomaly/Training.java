package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.query.QueryResult;
import dev.hinomi.metrics.query.QuerySet;
import dev.hinomi.metrics.query.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Trains models to what was observed in the two weeks before a time.
final class Training {
    private static final String ID = "m1";

    private final DataSources sources;

    /// @param sources of what is watched, which has no bands itself
    Training(DataSources sources) {
        this.sources = sources;
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
    /// @throws dev.hinomi.kernel.FaultException for expressions that cannot be evaluated
    Optional<BandModel> train(Task task, long end) {
        TrainingData data = read(task, end)
                .map(series -> TrainingData.of(series, task.settings()))
                .orElse(TrainingData.NONE);
        return Trainer.train(data, task.settings().zone(), task.settings().spikes(), end);
    }

    private Optional<TimeSeries> read(Task task, long end) {
        return switch (task.subject()) {
            case DetectorSubject.SingleMetric single -> {
                MetricStat metric = new MetricStat(single.metric(), single.statistic(), task.period(), task.unit());
                yield read(task, end, List.of(new MetricDataQuery(ID, metric, null, true, null, null)), ID);
            }
            case DetectorSubject.MetricMath math ->
                read(task, end, math.queries(), math.returned().id());
        };
    }

    private Optional<TimeSeries> read(Task task, long end, List<MetricDataQuery> queries, String id) {
        long aligned = Math.floorDiv(end, task.period()) * task.period();
        return QuerySet.of(queries, "MetricDataQueries", sources)
                .evaluate(task.scope(), sources, Window.ending(Instant.ofEpochSecond(aligned), Trainer.MEMORY))
                .of(id)
                .stream()
                .map(QueryResult::series)
                .findFirst();
    }
}
