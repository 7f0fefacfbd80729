package dev.hinomi.metrics.search;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What SEARCH looks for: metrics of a schema, that meet a term; all metrics when there is neither.
record SearchExpression(Optional<Schema> schema, Optional<SearchTerm> term) {
    private static final int MAX_LENGTH = 1024;

    /// Reads the first argument of SEARCH.
    ///
    /// @throws FaultException with a [Fault.InvalidParameter] for a text that is no search expression
    static SearchExpression parse(String body) {
        if (body.length() > MAX_LENGTH) {
            throw new FaultException(new Fault.InvalidParameter(
                    "Expression",
                    "SEARCH: an expression of " + body.length() + " characters (expected: at most " + MAX_LENGTH
                            + ")"));
        }
        try {
            return SearchParser.parse(body);
        } catch (InvalidSearchException e) {
            throw new FaultException(new Fault.InvalidParameter("Expression", "Invalid SEARCH parameter: " + body), e);
        }
    }

    /// A namespace, and exactly the names of the dimensions that a metric must have.
    record Schema(String namespace, Set<String> dimensions) {
        Schema {
            dimensions = Set.copyOf(dimensions);
        }

        boolean matches(MetricId metric) {
            return metric.namespace().equals(namespace) && metric.hasDimensions(dimensions);
        }
    }

    /// @param account that owns the metric
    boolean matches(MetricId metric, String account) {
        return schema.map(each -> each.matches(metric)).orElse(true)
                && term.map(each -> matches(each, metric, account)).orElse(true);
    }

    /// The one namespace that metrics can be in, when the expression says it.
    Optional<String> namespace() {
        return schema.map(Schema::namespace).or(() -> exactly(new SearchTerm.Part.Namespace()));
    }

    /// The one name that metrics can have, when the expression says it.
    Optional<String> metricName() {
        return exactly(new SearchTerm.Part.MetricName());
    }

    private Optional<String> exactly(SearchTerm.Part part) {
        return term.stream()
                .flatMap(each -> each instanceof SearchTerm.And and ? and.terms().stream() : Stream.of(each))
                .filter(SearchTerm.Match.class::isInstance)
                .map(SearchTerm.Match.class::cast)
                .filter(match -> match.part().equals(part) && match.value() instanceof SearchValue.Exact)
                .map(match -> ((SearchValue.Exact) match.value()).value())
                .findFirst();
    }

    private static boolean matches(SearchTerm term, MetricId metric, String account) {
        return switch (term) {
            case SearchTerm.And and -> and.terms().stream().allMatch(each -> matches(each, metric, account));
            case SearchTerm.Or or -> or.terms().stream().anyMatch(each -> matches(each, metric, account));
            case SearchTerm.Not not -> !matches(not.term(), metric, account);
            case SearchTerm.Match match -> matches(match, metric, account);
        };
    }

    private static boolean matches(SearchTerm.Match match, MetricId metric, String account) {
        SearchValue value = match.value();
        return switch (match.part()) {
            case SearchTerm.Part.Any _ -> matchesAny(value, metric);
            case SearchTerm.Part.Namespace _ -> value.matches(metric.namespace());
            case SearchTerm.Part.MetricName _ -> value.matches(metric.name());
            // LOCAL stands for the account that asks, as CloudWatch's own console writes it.
            case SearchTerm.Part.Account _ -> value.matches(account) || value.matches("LOCAL");
            case SearchTerm.Part.OfDimension(String name) ->
                metric.dimensions().stream().anyMatch(each -> each.name().equals(name) && value.matches(each.value()));
        };
    }

    private static boolean matchesAny(SearchValue value, MetricId metric) {
        if (value.matches(metric.name()) || value.matches(metric.namespace())) {
            return true;
        }
        for (Dimension dimension : metric.dimensions()) {
            if (value.matches(dimension.name()) || value.matches(dimension.value())) {
                return true;
            }
        }
        return false;
    }
}
