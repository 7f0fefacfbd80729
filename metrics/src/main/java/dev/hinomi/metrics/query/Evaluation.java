package dev.hinomi.metrics.query;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.AnomalyBands;
import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.InsightsQueries;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.PeriodRules;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.label.LabelContext;
import dev.hinomi.metrics.math.MathFault;
import dev.hinomi.metrics.math.function.Surroundings;
import dev.hinomi.metrics.math.function.Value;
import dev.hinomi.metrics.query.check.CheckedQuery;
import dev.hinomi.metrics.query.check.SearchCall;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One evaluation of a set of queries.
final class Evaluation {
    /// What Metrics Insights looks back.
    private static final Duration INSIGHTS_REACH = Duration.ofDays(14);

    /// What all expressions together may ask of the clock; it bounds the memory of what is filled up.
    private static final long MAX_PERIODS = 5_000_000;

    private static final DataMessage ARITHMETIC = new DataMessage(
            "ArithmeticError",
            "One or more data-points have been dropped due to non-numeric values (NaN, -Infinite, +Infinite)");

    private static final DataMessage CUT = new DataMessage(
            "PartialData",
            "The expression may contain partial data as one or more metrics have StatusCode 'Paginated'");
    private static final DataMessage FORBIDDEN = new DataMessage(
            "Forbidden",
            "Access denied when getting data - please check that this account and the requested metric account are"
                    + " linked");

    private final QuerySet set;
    private final Scope scope;
    private final DataSources sources;
    private final Window window;
    private final Inputs inputs;
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> incomplete = new LinkedHashSet<>();
    private final Set<DataMessage> messages = new LinkedHashSet<>();
    private long periods;

    Evaluation(QuerySet set, Scope scope, DataSources sources, Window window, SlotLimit limit) {
        this.set = set;
        this.scope = scope;
        this.sources = sources;
        this.window = window;
        this.inputs = new Inputs(set, scope, sources, window);
        inputs.read(limit);
    }

    QueryAnswer answer(ZoneOffset zone) {
        messages.addAll(inputs.messages());
        set.queries().filter(query -> inputs.needed(query.id())).forEach(this::evaluateSource);
        set.order().stream().filter(inputs::needed).map(set::query).forEach(this::evaluateMath);
        ResultLabels labels = new ResultLabels(new LabelContext(scope, zone, window.now()));
        List<QueryResult> results = new ArrayList<>();
        for (boolean metric : List.of(true, false)) {
            set.queries()
                    .filter(CheckedQuery::returnsData)
                    .filter(query -> query.plan() instanceof CheckedQuery.OfMetric == metric)
                    .forEach(query -> results.addAll(results(query, labels)));
        }
        return new QueryAnswer(results, List.copyOf(messages));
    }

    private void evaluateSource(CheckedQuery query) {
        switch (query.plan()) {
            case CheckedQuery.OfMetric _ -> values.put(query.id(), new Value.Single(inputs.metric(query.id())));
            case CheckedQuery.OfInsights insights -> values.put(query.id(), insights(query, insights));
            case CheckedQuery.OfMath _ -> {}
        }
    }

    private void evaluateMath(CheckedQuery query) {
        if (query.plan() instanceof CheckedQuery.OfMath math) {
            values.put(query.id(), new Interpreter(new QuerySurroundings(query), this::value).value(math.expression()));
        }
    }

    private Value value(String id) {
        return Objects.requireNonNull(values.get(id), id);
    }

    private Value insights(CheckedQuery query, CheckedQuery.OfInsights insights) {
        PeriodRange range = window.minutes(query.period());
        Instant oldest = window.now().minus(INSIGHTS_REACH);
        if (range.start().isBefore(oldest)) {
            messages.add(new DataMessage("MaxQueryTimeRangeExceeded", "Max time window exceeded for query"));
        }
        PeriodRange reached = within(range, oldest, window.now().plus(PeriodRules.AHEAD));
        InsightsQueries.Answer answer = sources.insights().run(scope, insights.sql(), reached);
        messages.addAll(answer.messages());
        List<TimeSeries> series =
                answer.groups().stream().map(InsightsQueries.Group::series).toList();
        return insights.form().grouped() ? new Value.Array(series) : new Value.Single(series.getFirst());
    }

    /// The periods of a range that begin from one instant on and before another.
    private static PeriodRange within(PeriodRange range, Instant from, Instant to) {
        int first = periods(range, from);
        return new PeriodRange(range.startOf(first), range.period(), Math.max(first, periods(range, to)) - first);
    }

    /// How many periods of a range begin before an instant.
    private static int periods(PeriodRange range, Instant instant) {
        long seconds = Duration.between(range.start(), instant).toSeconds();
        return (int) Math.clamp(Math.ceilDiv(seconds, range.period().toSeconds()), 0L, range.count());
    }

    private List<QueryResult> results(CheckedQuery query, ResultLabels labels) {
        List<TimeSeries> series = value(query.id()).all();
        List<TimeSeries> labelled = labels.labelled(query, series);
        boolean forbidden = inputs.isForbidden(query);
        List<QueryResult> results = new ArrayList<>(series.size());
        for (int i = 0; i < series.size(); i++) {
            StatusCode status = forbidden ? StatusCode.FORBIDDEN : inputs.status(query, series.get(i));
            results.add(new QueryResult(query.id(), labelled.get(i), status, messages(query, status)));
        }
        return results;
    }

    private List<DataMessage> messages(CheckedQuery query, StatusCode status) {
        List<DataMessage> about = new ArrayList<>(inputs.messages(query.id()));
        if (incomplete.contains(query.id())) {
            about.add(ARITHMETIC);
        }
        if (status == StatusCode.FORBIDDEN) {
            about.add(FORBIDDEN);
        }
        if (status == StatusCode.PARTIAL && query.plan() instanceof CheckedQuery.OfMath) {
            about.add(CUT);
        }
        return about;
    }

    /// What functions ask for on behalf of one query.
    private final class QuerySurroundings implements Surroundings {
        private final CheckedQuery query;

        QuerySurroundings(CheckedQuery query) {
            this.query = query;
        }

        @Override
        public String id() {
            return query.id();
        }

        @Override
        public PeriodRange range(int period) {
            PeriodRange range = window.range(period);
            periods += range.count();
            if (periods > MAX_PERIODS) {
                throw MathFault.of(
                        query.id(),
                        "The time range has too many periods (expected: at most " + MAX_PERIODS
                                + " for all expressions)");
            }
            return range;
        }

        @Override
        public int period() {
            return query.period();
        }

        @Override
        public List<TimeSeries> metrics(String idPart) {
            return inputs.metrics(idPart);
        }

        @Override
        public List<TimeSeries> search(String text, String statistic, int period) {
            return inputs.found(new SearchCall(text, statistic, period));
        }

        @Override
        public TimeSeries report(String rule, String metric) {
            return sources.rules().report(scope, rule, metric, range(query.period()));
        }

        @Override
        public List<TimeSeries> band(String of, double deviations) {
            CheckedQuery subject = set.query(of);
            AnomalyBands.Subject described = subject.plan() instanceof CheckedQuery.OfMetric metric
                    ? new AnomalyBands.OfMetric(metric.metric())
                    : new AnomalyBands.OfExpression(
                            set.queries().map(CheckedQuery::query).toList(), of);
            AnomalyBands.Band band = sources.bands().band(scope, described, deviations, range(subject.period()));
            return List.of(band.lower(), band.upper());
        }

        @Override
        public void dropped() {
            incomplete.add(query.id());
        }
    }
}
