package dev.hinomi.metrics.query;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricDataQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A GetMetricData request as the caller wrote it, not yet checked.
///
/// @param start inclusive
/// @param end exclusive
/// @param newestFirst the order of the data points of a series, and so which of them the first page has
/// @param maxDatapoints of one page; as many as there may be when null
/// @param token of the page before; null for the first
/// @param zone of times in labels
public record MetricDataRequest(
        Scope scope,
        List<MetricDataQuery> queries,
        Instant start,
        Instant end,
        boolean newestFirst,
        @Nullable Integer maxDatapoints,
        @Nullable String token,
        ZoneOffset zone) {
    public MetricDataRequest {
        queries = List.copyOf(queries);
    }

    /// Everything that decides about the answer but the page.
    MetricDataRequest firstPage() {
        return new MetricDataRequest(scope, queries, start, end, newestFirst, maxDatapoints, null, zone);
    }
}
