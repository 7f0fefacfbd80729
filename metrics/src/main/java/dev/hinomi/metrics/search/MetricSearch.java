package dev.hinomi.metrics.search;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricCatalog;
import dev.hinomi.metrics.data.SeriesSearch;
import dev.hinomi.metrics.model.MetricId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Finds metrics for SEARCH in the catalog: the first 500, in the order in which they were first put.
public final class MetricSearch implements SeriesSearch {
    private static final Duration SEARCHED = Duration.ofDays(14);

    private final MetricCatalog catalog;
    private final InstantSource clock;

    public MetricSearch(MetricCatalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public void check(String text) {
        SearchExpression.parse(text);
    }

    @Override
    public Found find(Scope scope, String text) {
        SearchExpression expression = SearchExpression.parse(text);
        List<MetricId> candidates = catalog.metrics(
                scope,
                expression.namespace().orElse(null),
                expression.metricName().orElse(null),
                clock.instant().minus(SEARCHED));
        List<MetricId> found = new ArrayList<>();
        for (MetricId metric : candidates) {
            if (expression.matches(metric, scope.account())) {
                if (found.size() == LIMIT) {
                    return new Found(found, true);
                }
                found.add(metric);
            }
        }
        return new Found(found, false);
    }
}
