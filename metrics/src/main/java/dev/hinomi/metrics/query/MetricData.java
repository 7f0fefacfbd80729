package dev.hinomi.metrics.query;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.DataSources;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers GetMetricData (CloudWatch API Reference, `GetMetricData`). Blocking.
///
/// Pages are cut by periods and not by data points, and the token holds the time of the first page: data that
/// arrive between two pages neither move nor repeat a data point.
public final class MetricData {
    /// What AWS calls the list of queries.
    public static final String MEMBER = "MetricDataQueries";

    private static final int MAX_QUERIES = 500;
    private static final int MAX_DATAPOINTS = 100_800;

    private final DataSources sources;
    private final InstantSource clock;

    public MetricData(DataSources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /// A page of the answer.
    ///
    /// @throws FaultException for what GetMetricData refuses
    public MetricDataPage page(MetricDataRequest request) {
        check(request);
        QuerySet set = QuerySet.of(request.queries(), MEMBER, sources);
        int budget = maxDatapoints(request.maxDatapoints());
        if (set.hasExpressions()) {
            return new MetricDataPage(expressions(set, request, budget), Optional.empty());
        }
        PageTokens tokens = new PageTokens(request.firstPage());
        String token = request.token();
        PageTokens.Place place = token == null ? new PageTokens.Place(clock.instant(), 0) : tokens.place(token);
        Window window = Window.requested(request.start(), request.end(), place.now());
        PageLimit limit = new PageLimit(budget, place.page(), request.newestFirst());
        QueryAnswer answer = set.evaluate(request.scope(), sources, window, request.zone(), limit);
        QueryAnswer labelled = set.labelsDependOnPoints() && (limit.more() || place.page() > 0)
                ? answer.labelledAs(set.evaluate(request.scope(), sources, window, request.zone(), SlotLimit.NONE))
                : answer;
        return new MetricDataPage(
                place.page() == 0 ? labelled : labelled.without(limit.exhausted(set.readable(request.scope()))),
                limit.more() ? Optional.of(tokens.issue(place.next())) : Optional.empty());
    }

    /// There are no further pages where there is an expression.
    private QueryAnswer expressions(QuerySet set, MetricDataRequest request, int budget) {
        if (request.token() != null && !set.hasInsights()) {
            throw PageTokens.invalid();
        }
        return set.evaluate(
                request.scope(),
                sources,
                Window.requested(request.start(), request.end(), clock.instant()),
                request.zone(),
                SlotLimit.first(budget, request.newestFirst()));
    }

    private static void check(MetricDataRequest request) {
        if (request.queries().isEmpty()) {
            throw invalid(MEMBER, "The parameter " + MEMBER + " is required.\n");
        }
        if (request.queries().size() > MAX_QUERIES) {
            throw invalid(
                    MEMBER, "The collection " + MEMBER + " must not have a size greater than " + MAX_QUERIES + ".\n");
        }
        Instant start = request.start().truncatedTo(ChronoUnit.SECONDS);
        Instant end = request.end().truncatedTo(ChronoUnit.SECONDS);
        if (start.equals(end)) {
            throw invalid("StartTime", "The parameter StartTime must not equal parameter EndTime.\n");
        }
        if (start.isAfter(end)) {
            throw invalid("EndTime", "The parameter EndTime must be greater than StartTime.\n");
        }
    }

    private static int maxDatapoints(@Nullable Integer wanted) {
        if (wanted == null) {
            return MAX_DATAPOINTS;
        }
        if (wanted < 1 || wanted > MAX_DATAPOINTS) {
            throw invalid("MaxDatapoints", "MaxDatapoints must be between 1 and " + MAX_DATAPOINTS + ".");
        }
        return wanted;
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
