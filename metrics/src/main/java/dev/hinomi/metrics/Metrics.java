package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricCatalog;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Distribution.Weighted;
import dev.hinomi.records.Records;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.PointScan;
import dev.hinomi.store.PointSums;
import dev.hinomi.store.TelemetryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts data points, lists metrics, and computes statistics. Blocking.
public final class Metrics implements SeriesReader, MetricCatalog {
    private static final int PAGE = 500;
    private static final Duration LISTED = Duration.ofDays(14);
    private static final Duration RECENT = Duration.ofHours(3);

    private final TelemetryStore store;
    private final InstantSource clock;
    private final SeriesCatalog catalog;

    /// Reads which metrics there are.
    public Metrics(Records records, TelemetryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.catalog = new SeriesCatalog(records, store.newestPoints());
    }

    /// Puts data points; none of them when one is refused. They are durable on return.
    ///
    /// @throws dev.hinomi.kernel.FaultException for what PutMetricData refuses
    public void put(Scope scope, String namespace, List<Datum> data) {
        Instant now = clock.instant();
        DatumRules.check(namespace, data, now);
        append(List.of(NewPoints.of(catalog, scope, namespace, data, now)));
    }

    /// Puts data points of several namespaces, all or none. They are durable on return.
    ///
    /// @param byNamespace meets the rules of PutMetricData (see [#refusal]), but may be of any length
    public void putChecked(Scope scope, Map<String, List<Datum>> byNamespace) {
        Instant now = clock.instant();
        append(byNamespace.entrySet().stream()
                .map(each -> NewPoints.of(catalog, scope, each.getKey(), each.getValue(), now))
                .toList());
    }

    private void append(List<NewPoints> points) {
        store.appendPoints(points.stream().flatMap(each -> each.rows().stream()).toList());
        points.forEach(NewPoints::heard);
    }

    /// Why PutMetricData would refuse a data point, or nothing. The text names members of the data point as if it
    /// stood in no request.
    public Optional<Fault> refusal(String namespace, Datum datum) {
        return DatumRules.refusal(namespace, datum, clock.instant());
    }

    /// The rows of data points, for whoever stores them together with what they were derived from. Their series are
    /// durable on return, and listed whether or not the rows are stored.
    ///
    /// @param data meets the rules of PutMetricData (see [#refusal]), but may be of any length
    public List<PointRow> rows(Scope scope, String namespace, List<Datum> data) {
        NewPoints points = NewPoints.of(catalog, scope, namespace, data, clock.instant());
        points.heard();
        return points.rows();
    }

    /// The data points of a metric over periods that begin at the start of the range, those without
    /// observations left out, by time.
    ///
    /// @throws dev.hinomi.kernel.FaultException for what GetMetricStatistics refuses
    public List<Datapoint> statistics(StatisticsQuery query) {
        StatisticsPlan plan = StatisticsPlan.of(query, clock.instant());
        Instant from = plan.start().isAfter(plan.visibleFrom()) ? plan.start() : plan.visibleFrom();
        List<Datapoint> datapoints = new ArrayList<>();
        for (Series series : series(query.scope(), query.metric(), query.unit())) {
            List<PointRow> rows =
                    from.isBefore(plan.end()) ? store.points(List.of(series.id()), from, plan.end()) : List.of();
            observed(rows, plan.range())
                    .forEach((start, observations) ->
                            plan.datapoint(start, series.unit(), observations).ifPresent(datapoints::add));
        }
        datapoints.sort(Comparator.comparing(Datapoint::time).thenComparing(Datapoint::unit));
        return datapoints;
    }

    @Override
    public Observations read(Scope scope, MetricId metric, @Nullable Unit unit, PeriodRange range, boolean values) {
        return read(scope, List.of(metric), unit, range, values).getFirst();
    }

    @Override
    public List<Observations> read(
            Scope scope, List<MetricId> metrics, @Nullable Unit unit, PeriodRange range, boolean values) {
        return observed(scope, metrics.stream().map(List::of).toList(), unit, range, values);
    }

    @Override
    public List<Observations> sums(
            Scope scope, List<? extends Collection<MetricId>> groups, @Nullable Unit unit, PeriodRange range) {
        return observed(scope, groups, unit, range, false);
    }

    private List<Observations> observed(
            Scope scope,
            List<? extends Collection<MetricId>> groups,
            @Nullable Unit unit,
            PeriodRange range,
            boolean values) {
        List<List<Long>> series = groups.stream()
                .map(group -> group.stream()
                        .flatMap(metric -> series(scope, metric, unit).stream())
                        .map(Series::id)
                        .toList())
                .toList();
        PointScan scan = new PointScan(series, range.start(), range.period(), range.end());
        Map<Cell, List<Weighted>> known = values ? values(scan) : Map.of();
        List<Observations> observations =
                groups.stream().map(group -> new Observations(range)).toList();
        for (PointSums sums : store.sums(scan)) {
            List<Weighted> of = known.getOrDefault(new Cell(sums.group(), sums.period()), List.of());
            observations.get(sums.group()).set(sums.period(), distribution(sums, of));
        }
        return observations;
    }

    /// The period of a group.
    private record Cell(int group, int period) {}

    private Map<Cell, List<Weighted>> values(PointScan scan) {
        Map<Cell, List<Weighted>> values = new HashMap<>();
        store.values(
                scan,
                (group, period, value, count) -> values.computeIfAbsent(new Cell(group, period), _ -> new ArrayList<>())
                        .add(new Weighted(value, count)));
        return values;
    }

    /// Points may have come since the values were read: then it is the values that are counted.
    private static Distribution distribution(PointSums sums, List<Weighted> values) {
        boolean known = sums.exact() && sums.min() >= 0 && !values.isEmpty();
        double count = known ? values.stream().mapToDouble(Weighted::count).sum() : sums.count();
        return new Distribution(count, sums.sum(), sums.min(), sums.max(), known ? values : List.of());
    }

    @Override
    public List<Unit> units(Scope scope, MetricId metric) {
        return series(scope, metric, null).stream().map(Series::unit).toList();
    }

    @Override
    public List<MetricId> metrics(Scope scope, @Nullable String namespace, @Nullable String name, Instant since) {
        return catalog.after(scope, 0, namespace, name).stream()
                .filter(entry -> !entry.newest().isBefore(since))
                .map(MetricEntry::metric)
                .toList();
    }

    /// A page of the metrics that had data points in the last two weeks, in the order in which they were first put.
    ///
    /// @param token the page before's, null for the first
    public MetricPage list(Scope scope, MetricFilter filter, @Nullable String token) {
        Instant since = clock.instant().minus(filter.recentlyActive() ? RECENT : LISTED);
        ListingToken tokens = new ListingToken(scope, filter);
        List<MetricId> page = new ArrayList<>();
        long last = token == null ? 0 : tokens.place(token);
        for (MetricEntry entry : catalog.after(scope, last, filter.namespace(), filter.name())) {
            if (entry.newest().isBefore(since) || !filter.matches(entry.metric())) {
                continue;
            }
            if (page.size() == PAGE) {
                return new MetricPage(page, Optional.of(tokens.issue(last)));
            }
            page.add(entry.metric());
            last = entry.id();
        }
        return new MetricPage(page, Optional.empty());
    }

    /// A metric's series: of one unit, or of all when it is null. None before its first data point.
    public List<Series> series(Scope scope, MetricId metric, @Nullable Unit unit) {
        return catalog.find(scope, metric).map(entry -> entry.series(unit)).orElse(List.of());
    }

    /// What rows, all of them in a range, tell of each of its periods.
    private static Observations observed(List<PointRow> rows, PeriodRange range) {
        Observations observations = new Observations(range);
        rows.stream()
                .collect(Collectors.groupingBy(row -> (int) range.indexOf(row.time())))
                .forEach((index, of) -> observations.set(index, Distribution.of(of)));
        return observations;
    }
}
