package dev.hinomi.metrics.query;

import dev.hinomi.metrics.data.DataMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the queries of a set give.
///
/// @param results of the queries that return data: statistics first, then expressions; one for each series, and
///     so none for a query that can give several and gives none
/// @param messages of the whole answer
public record QueryAnswer(List<QueryResult> results, List<DataMessage> messages) {
    public QueryAnswer {
        results = List.copyOf(results);
        messages = List.copyOf(messages);
    }

    /// The same without some queries.
    QueryAnswer without(Set<String> ids) {
        return new QueryAnswer(
                results.stream().filter(result -> !ids.contains(result.id())).toList(), messages);
    }

    /// The same with the labels of another answer of the same queries, each of which gives one series.
    QueryAnswer labelledAs(QueryAnswer other) {
        Map<String, String> labels = other.results.stream()
                .collect(Collectors.toMap(
                        QueryResult::id, result -> result.series().label()));
        return new QueryAnswer(
                results.stream()
                        .map(result -> result.labelled(
                                labels.getOrDefault(result.id(), result.series().label())))
                        .toList(),
                messages);
    }

    /// The results of a query that returns data.
    public List<QueryResult> of(String id) {
        return results.stream().filter(result -> result.id().equals(id)).toList();
    }
}
