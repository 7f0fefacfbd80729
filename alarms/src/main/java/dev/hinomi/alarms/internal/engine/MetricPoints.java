package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.List;
import java.util.OptionalDouble;

/// The data points of a statistic of one metric.
public final class MetricPoints implements PointSource {
    private final Scope scope;
    private final MetricStat stat;
    private final Statistic statistic;
    private final boolean values;
    private final SeriesReader reader;
    private final List<Watch> watches;

    public MetricPoints(Scope scope, MetricStat stat, SeriesReader reader, List<Watch> watches) {
        this.scope = scope;
        this.stat = stat;
        this.statistic = Statistic.parse(stat.statistic()).orElseThrow();
        this.values = !(statistic instanceof Statistic.Basic);
        this.reader = reader;
        this.watches = List.copyOf(watches);
    }

    @Override
    public DataPoints read(List<PeriodRange> ranges) {
        DataPoints points = new DataPoints(ranges);
        int age = points.size();
        for (PeriodRange range : ranges) {
            Observations observed = reader.read(scope, stat.metric(), stat.unit(), range, values);
            for (int i = 0; i < range.count(); i++) {
                age--;
                Distribution distribution = observed.at(i);
                OptionalDouble value = distribution == null ? OptionalDouble.empty() : statistic.of(distribution);
                if (distribution != null && value.isPresent()) {
                    points.set(age, Sample.of(value.getAsDouble(), distribution.count()));
                }
            }
        }
        return points;
    }

    @Override
    public List<Watch> watches() {
        return watches;
    }
}
