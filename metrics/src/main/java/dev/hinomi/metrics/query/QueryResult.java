package dev.hinomi.metrics.query;

import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;

/// One series that a query gives (CloudWatch API Reference, `MetricDataResult`).
///
/// @param id the query's
/// @param series labelled as it is shown
public record QueryResult(String id, TimeSeries series, StatusCode status, List<DataMessage> messages) {
    public QueryResult {
        messages = List.copyOf(messages);
    }

    QueryResult labelled(String label) {
        return new QueryResult(id, series.labelled(label), status, messages);
    }
}
