package dev.hinomi.metrics.insights;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.InsightsQueries;
import dev.hinomi.metrics.data.MetricCatalog;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.insights.InsightsQuery.Order;
import dev.hinomi.metrics.model.MetricId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Runs queries of Metrics Insights: finds the metrics in the catalog, puts their observations together group by group
/// whatever their units, and orders the series.
///
/// - An answer has at most 500 series, and at most 10,000 metrics are looked at; a message says when there are more.
/// - Groups without observations in the range are left out.
/// - `ORDER BY` compares what its function makes of the values of each series; series that it makes equal stay in the
///   order of an answer without it, which is that of the groups' values, missing ones last.
public final class MetricsInsights implements InsightsQueries {
    private static final Duration SEARCHED = Duration.ofDays(14);
    private static final int MAX_METRICS = 10_000;
    private static final int MAX_SERIES = 500;
    private static final DataMessage TOO_MANY_METRICS = new DataMessage(
            "MaxMatchingResultsExceeded", "The query matched more than 10.000 metrics, results might not be accurate.");
    private static final DataMessage TOO_MANY_SERIES =
            new DataMessage("MaxQueryResultsExceeded", "Only the first 500 time series can be returned by a query.");

    private final MetricCatalog catalog;
    private final SeriesReader reader;
    private final InstantSource clock;

    public MetricsInsights(MetricCatalog catalog, SeriesReader reader, InstantSource clock) {
        this.catalog = catalog;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Form check(String sql) {
        InsightsQuery query = InsightsParser.parse(sql);
        return new Form(!query.groupBy().isEmpty(), query.order().isPresent());
    }

    @Override
    public Answer run(Scope scope, String sql, PeriodRange range) {
        InsightsQuery query = InsightsParser.parse(sql);
        List<MetricId> metrics = matching(scope, query);
        List<DataMessage> messages = new ArrayList<>();
        if (metrics.size() > MAX_METRICS) {
            metrics = metrics.subList(0, MAX_METRICS);
            messages.add(TOO_MANY_METRICS);
        }
        List<Group> found = read(scope, query, groups(scope, query, metrics), range);
        if (query.groupBy().isEmpty()) {
            return new Answer(found, messages);
        }
        found.removeIf(group -> group.series().isEmpty());
        int limit = Math.min(query.limit().orElse(MAX_SERIES), MAX_SERIES);
        if (found.size() > MAX_SERIES && limit == MAX_SERIES) {
            messages.add(TOO_MANY_SERIES);
        }
        List<Group> ordered =
                query.order().map(order -> ranked(found, order, limit)).orElse(found);
        return new Answer(ordered.subList(0, Math.min(limit, ordered.size())), messages);
    }

    private List<MetricId> matching(Scope scope, InsightsQuery query) {
        return catalog
                .metrics(
                        scope,
                        query.source().namespace(),
                        query.metric(),
                        clock.instant().minus(SEARCHED))
                .stream()
                .filter(metric -> query.matches(metric, scope.account()))
                .toList();
    }

    private static SortedMap<GroupKey, List<MetricId>> groups(
            Scope scope, InsightsQuery query, List<MetricId> metrics) {
        SortedMap<GroupKey, List<MetricId>> groups = new TreeMap<>();
        if (query.groupBy().isEmpty()) {
            groups.put(new GroupKey(List.of()), metrics);
            return groups;
        }
        for (MetricId metric : metrics) {
            groups.computeIfAbsent(GroupKey.of(metric, query.groupBy(), scope.account()), _ -> new ArrayList<>())
                    .add(metric);
        }
        return groups;
    }

    private List<Group> read(
            Scope scope, InsightsQuery query, SortedMap<GroupKey, List<MetricId>> groups, PeriodRange range) {
        List<Observations> observed = reader.sums(scope, List.copyOf(groups.values()), null, range);
        List<Group> read = new ArrayList<>(groups.size());
        for (GroupKey key : groups.keySet()) {
            TimeSeries series = series(key.label(), query.aggregate(), observed.get(read.size()));
            read.add(new Group(key.named(query.groupBy()), series));
        }
        return read;
    }

    private static TimeSeries series(String label, Aggregate aggregate, Observations observed) {
        PeriodRange range = observed.range();
        int[] periods = IntStream.range(0, range.count())
                .filter(index -> observed.at(index) != null)
                .toArray();
        long[] times = Arrays.stream(periods)
                .mapToLong(index -> range.startOf(index).getEpochSecond())
                .toArray();
        double[] values = Arrays.stream(periods)
                .mapToDouble(index -> aggregate.of(Objects.requireNonNull(observed.at(index))))
                .toArray();
        return new TimeSeries(label, (int) range.period().toSeconds(), null, times, values);
    }

    private static List<Group> ranked(List<Group> groups, Order order, int limit) {
        Comparator<Group> bySeries =
                Comparator.comparingDouble(group -> order.by().of(group.series()));
        List<Group> ordered = groups.stream()
                .sorted(order.descending() ? bySeries.reversed() : bySeries)
                .limit(limit)
                .toList();
        List<Group> ranked = new ArrayList<>(ordered.size());
        for (Group group : ordered) {
            TimeSeries series = group.series();
            ranked.add(new Group(group.values(), series.labelled((ranked.size() + 1) + " - " + series.label())));
        }
        return ranked;
    }
}
