package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.query.QueryAnswer;
import dev.hinomi.metrics.query.QueryResult;
import dev.hinomi.metrics.query.QuerySet;
import dev.hinomi.metrics.query.Window;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The data points of metric math, of Metrics Insights, and of a metric with the band that is expected of it. A data
/// point whose band is not known is missing: nobody can tell whether it is outside.
public final class QueryPoints implements PointSource {
    private final Scope scope;
    private final QueryCondition condition;
    private final String watched;
    private final QuerySet queries;
    private final DataSources sources;
    private final List<Watch> watches;

    /// @param watches empty when what is asked for is not remembered as a whole
    public QueryPoints(
            Scope scope, QueryCondition condition, QuerySet queries, DataSources sources, List<Watch> watches) {
        this.scope = scope;
        this.condition = condition;
        this.watched = condition.watched().id();
        this.queries = queries;
        this.sources = sources;
        this.watches = List.copyOf(watches);
    }

    @Override
    public DataPoints read(List<PeriodRange> ranges) {
        DataPoints points = new DataPoints(ranges);
        int age = points.size();
        for (PeriodRange range : ranges) {
            age -= range.count();
            Duration length = condition.periodLength().multipliedBy(range.count());
            QueryAnswer answer = queries.evaluate(scope, sources, Window.ending(range.end(), length));
            // They all tell of data that is left out.
            if (!answer.messages().isEmpty()) {
                points.markPartial();
            }
            // The queries know no day of 23 or 25 hours: of such a one they see the 24 hours until its end.
            PeriodRange asked = new PeriodRange(range.end().minus(length), condition.periodLength(), range.count());
            add(answer, points, age, asked);
        }
        return points;
    }

    @Override
    public List<Watch> watches() {
        return watches;
    }

    /// @param newest the age of the newest of the periods
    private void add(QueryAnswer answer, DataPoints points, int newest, PeriodRange range) {
        TimeSeries values = first(answer.of(watched));
        if (values == null) {
            return;
        }
        for (int i = 0; i < range.count(); i++) {
            int at = values.find(range.startOf(i));
            if (at >= 0) {
                Sample sample = sample(values.value(at), values.time(at), answer);
                if (sample != null) {
                    points.set(newest + range.count() - 1 - i, sample);
                }
            }
        }
    }

    private @Nullable Sample sample(double value, long time, QueryAnswer answer) {
        return switch (condition.limit()) {
            case Limit.Threshold _ -> new Sample(value, null, null);
            case Limit.Band band -> {
                List<QueryResult> bounds = answer.of(band.query());
                if (bounds.size() != 2) {
                    yield null;
                }
                TimeSeries lower = bounds.getFirst().series();
                TimeSeries upper = bounds.getLast().series();
                int low = lower.find(time);
                int high = upper.find(time);
                yield low < 0 || high < 0
                        ? null
                        : new Sample(value, null, new Sample.Expected(lower.value(low), upper.value(high)));
            }
        };
    }

    private static @Nullable TimeSeries first(List<QueryResult> results) {
        return results.isEmpty() ? null : results.getFirst().series();
    }
}
