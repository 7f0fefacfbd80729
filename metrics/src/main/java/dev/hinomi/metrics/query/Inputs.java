package dev.hinomi.metrics.query;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesSearch;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.query.SlotLimit.Slots;
import dev.hinomi.metrics.query.check.CheckedQuery;
import dev.hinomi.metrics.query.check.SearchCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The series that come from single metrics: those of statistics, and those that searches find. Read before
/// anything is evaluated, because they are labelled and limited together.
final class Inputs {
    private final QuerySet set;
    private final Scope scope;
    private final DataSources sources;
    private final Window window;
    private final Set<String> needed;
    private final Map<SearchCall, List<MetricStat>> searches = new LinkedHashMap<>();
    private final Map<String, MetricReads.Found> metrics = new LinkedHashMap<>();
    private final Map<MetricStat, TimeSeries> members = new LinkedHashMap<>();
    private final Set<Object> cut = new LinkedHashSet<>();
    private final Set<DataMessage> messages = new LinkedHashSet<>();

    Inputs(QuerySet set, Scope scope, DataSources sources, Window window) {
        this.set = set;
        this.scope = scope;
        this.sources = sources;
        this.window = window;
        this.needed = new Needs(set).of(set.returned());
    }

    /// A series to be read.
    ///
    /// @param of the id of a statistic, or what a search found
    private record Source(Object of, MetricStat metric, PeriodRange range) {}

    void read(SlotLimit limit) {
        find();
        List<Source> all = Stream.concat(statistics(), found()).toList();
        List<Slots> slots =
                limit.of(all.stream().map(source -> source.range().count()).toList());
        List<MetricReads.Wanted> wanted = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            PeriodRange range = all.get(i).range();
            Slots part = slots.get(i);
            if (part.more()) {
                cut.add(all.get(i).of());
            }
            wanted.add(new MetricReads.Wanted(
                    all.get(i).metric(), new PeriodRange(range.startOf(part.from()), range.period(), part.count())));
        }
        InputLabels labels = new InputLabels(
                set,
                needed,
                all.stream()
                        .filter(each -> each.of() instanceof MetricStat)
                        .map(Source::metric)
                        .toList());
        List<MetricReads.Found> read = new MetricReads(scope, sources.reader()).read(wanted);
        for (int i = 0; i < all.size(); i++) {
            MetricReads.Found found = read.get(i);
            if (all.get(i).of() instanceof String id) {
                TimeSeries labelled =
                        found.series().labelled(labels.of(id, all.get(i).metric()));
                metrics.put(id, new MetricReads.Found(labelled, found.messages()));
            } else {
                members.put(
                        all.get(i).metric(),
                        found.series().labelled(labels.of(all.get(i).metric())));
            }
        }
    }

    private void find() {
        set.queries().filter(query -> needed.contains(query.id())).forEach(query -> {
            if (query.plan() instanceof CheckedQuery.OfMath math) {
                math.searches().forEach(call -> searches.computeIfAbsent(call, this::find));
            }
        });
    }

    private List<MetricStat> find(SearchCall call) {
        SeriesSearch.Found found = sources.search().find(scope, call.text());
        if (found.truncated()) {
            messages.add(new DataMessage("MaxMetricsExceeded", "Maximum number of allowed metrics exceeded"));
        }
        return found.metrics().stream()
                .map(metric -> new MetricStat(metric, call.statistic(), call.period(), null))
                .toList();
    }

    private Stream<Source> statistics() {
        return set.queries()
                .filter(query -> needed.contains(query.id()) && query.isOf(scope))
                .flatMap(query -> query.plan() instanceof CheckedQuery.OfMetric metric
                        ? Stream.of(new Source(query.id(), metric.metric(), window.range(query.period())))
                        : Stream.empty());
    }

    private Stream<Source> found() {
        return searches.values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(metric -> new Source(metric, metric, window.range(metric.period())));
    }

    /// Whether a query has to be evaluated at all.
    boolean needed(String id) {
        return needed.contains(id);
    }

    /// The series of a statistic, under the label that it has among others.
    TimeSeries metric(String id) {
        MetricReads.Found found = metrics.get(id);
        return found == null ? none(set.query(id)) : found.series();
    }

    private static TimeSeries none(CheckedQuery query) {
        return new TimeSeries(query.id(), query.period(), null, new long[0], new double[0]);
    }

    /// The series of all statistics whose ids contain a text.
    List<TimeSeries> metrics(String idPart) {
        return set.queries()
                .filter(query -> query.plan() instanceof CheckedQuery.OfMetric)
                .map(CheckedQuery::id)
                .filter(id -> id.contains(idPart))
                .map(this::metric)
                .toList();
    }

    /// What a search found, by label.
    List<TimeSeries> found(SearchCall call) {
        return Objects.requireNonNull(searches.get(call)).stream()
                .map(metric -> Objects.requireNonNull(members.get(metric)))
                .sorted(Comparator.comparing(TimeSeries::label))
                .toList();
    }

    /// What there is to say about all that was found.
    Set<DataMessage> messages() {
        return messages;
    }

    /// What there is to say about the data of a statistic.
    List<DataMessage> messages(String id) {
        MetricReads.Found found = metrics.get(id);
        return found == null ? List.of() : found.messages();
    }

    /// Whether a query needs data of another account.
    boolean isForbidden(CheckedQuery query) {
        return new Needs(set).of(List.of(query.id())).stream().map(set::query).anyMatch(each -> !each.isOf(scope));
    }

    /// How much of its data a series of a query has that is not forbidden.
    StatusCode status(CheckedQuery query, TimeSeries series) {
        MetricStat source = series.source();
        boolean partial = switch (query.plan()) {
            case CheckedQuery.OfMetric _ -> cut.contains(query.id());
            case CheckedQuery.OfInsights _ -> false;
            case CheckedQuery.OfMath _ when source != null && members.containsKey(source) -> cut.contains(source);
            case CheckedQuery.OfMath _ -> !cut.isEmpty();
        };
        return partial ? StatusCode.PARTIAL : StatusCode.COMPLETE;
    }
}
