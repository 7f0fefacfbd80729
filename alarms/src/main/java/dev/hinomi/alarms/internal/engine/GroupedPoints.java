package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.InsightsQueries;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The data points of each time series that a query of Metrics Insights with a `GROUP BY` finds.
public final class GroupedPoints {
    private final Scope scope;
    private final String sql;
    private final InsightsQueries queries;

    GroupedPoints(Scope scope, String sql, InsightsQueries queries) {
        this.scope = scope;
        this.sql = sql;
        this.queries = queries;
    }

    /// What a query found.
    ///
    /// @param series by the values of the keys of `GROUP BY`, in the query's order
    /// @param partial whether there was more than a query gives
    public record Found(SequencedMap<Map<String, String>, DataPoints> series, boolean partial) {}

    /// The data points in the ranges, which follow each other.
    public Found read(List<PeriodRange> ranges) {
        SequencedMap<Map<String, String>, DataPoints> series = new LinkedHashMap<>();
        boolean partial = false;
        int age = ranges.stream().mapToInt(PeriodRange::count).sum();
        for (PeriodRange range : ranges) {
            age -= range.count();
            InsightsQueries.Answer answer = queries.run(scope, sql, range);
            partial |= !answer.messages().isEmpty();
            for (InsightsQueries.Group group : answer.groups()) {
                add(group.series(), series.computeIfAbsent(group.values(), _ -> new DataPoints(ranges)), age, range);
            }
        }
        return new Found(series, partial);
    }

    /// @param newest the age of the newest period of the range
    private static void add(TimeSeries values, DataPoints points, int newest, PeriodRange range) {
        for (int i = 0; i < range.count(); i++) {
            int at = values.find(range.startOf(i));
            if (at >= 0) {
                points.set(newest + range.count() - 1 - i, new Sample(values.value(at), null, null));
            }
        }
    }
}
