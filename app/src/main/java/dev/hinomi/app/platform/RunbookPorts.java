package dev.hinomi.app.platform;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.api.security.AccessKey;
import dev.hinomi.api.security.Principals;
import dev.hinomi.insights.Insights;
import dev.hinomi.insights.engine.ResultRow;
import dev.hinomi.insights.query.QueryRequest;
import dev.hinomi.insights.query.QueryStatus;
import dev.hinomi.insights.query.StoredQuery;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datapoint;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.StatisticsQuery;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.notifications.Notifications;
import dev.hinomi.notifications.Publication;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.step.query.LogQueries;
import dev.hinomi.runbooks.step.shell.AwsAccess;
import dev.hinomi.runbooks.step.standard.Ports;
import dev.hinomi.runbooks.step.waiting.MetricReadings;
import dev.hinomi.wire.endpoint.Principal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What steps of runbooks need of the program around them.
///
/// @param endpoint how callers on this machine reach the server
/// @param principals who its scripts sign as: `runbook-reader` while they only read, `runbook` otherwise
record RunbookPorts(
        Supplier<URI> endpoint,
        Principals principals,
        Alarms alarms,
        Metrics metrics,
        Insights insights,
        Notifications notifications) {
    private static final String READER = "runbook-reader";
    private static final String OPERATOR = "runbook";

    /// Rows of a query that a run takes.
    private static final int MOST_ROWS = 1_000;

    Ports ports() {
        return new Ports(this::keys, this::state, this::readings, this::query, this::publish);
    }

    private AwsAccess.Keys keys(Scope scope, Effect effect) {
        AccessKey key = effect == Effect.READS
                ? principals.ensure(READER, Principal.Role.VIEWER)
                : principals.ensure(OPERATOR, Principal.Role.OPERATOR);
        return new AwsAccess.Keys(endpoint.get().toString(), key.id(), key.secret());
    }

    private Optional<String> state(Scope scope, String alarm) {
        try {
            return Optional.of(alarms.find(scope, alarm).status().state().name());
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<MetricReadings.Reading> readings(Scope scope, Action.Until.Metric metric, Instant now) {
        long end = now.getEpochSecond() / metric.period() * metric.period();
        Instant first = Instant.ofEpochSecond(end - (long) metric.period() * (metric.times() + 1));
        boolean basic =
                List.of("Average", "Sum", "Minimum", "Maximum", "SampleCount").contains(metric.statistic());
        StatisticsQuery query = new StatisticsQuery(
                scope,
                new MetricId(metric.namespace(), metric.metricName(), dimensions(metric.dimensions())),
                first,
                Instant.ofEpochSecond(end),
                metric.period(),
                basic ? List.of(metric.statistic()) : List.of(),
                basic ? List.of() : List.of(metric.statistic()),
                null);
        Map<Instant, Double> values = metrics.statistics(query).stream()
                .filter(point -> point.values().containsKey(metric.statistic()))
                .collect(Collectors.toMap(
                        Datapoint::time, point -> point.values().get(metric.statistic()), (some, _) -> some));
        List<MetricReadings.Reading> readings = new ArrayList<>();
        for (Instant at = first; at.getEpochSecond() < end; at = at.plusSeconds(metric.period())) {
            Double value = values.get(at);
            readings.add(
                    new MetricReadings.Reading(at, value == null ? OptionalDouble.empty() : OptionalDouble.of(value)));
        }
        return readings;
    }

    private static List<Dimension> dimensions(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(dimension -> new Dimension(dimension.getKey(), dimension.getValue()))
                .toList();
    }

    /// On a thread of its own, because waiting for a query is not interrupted.
    private LogQueries.Answer query(Scope scope, Action.Query query, Instant from, Instant to)
            throws InterruptedException {
        QueryRequest request =
                new QueryRequest(query.text(), query.groups(), from, to, Optional.empty(), runner(scope), false);
        CompletableFuture<String> id = new CompletableFuture<>();
        CompletableFuture<StoredQuery> end = new CompletableFuture<>();
        Thread.ofVirtual().name("runbook-query").start(() -> {
            try {
                end.complete(insights.queries().run(scope, request, id::complete));
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
        try {
            return answer(end.get());
        } catch (InterruptedException e) {
            var _ = id.thenAccept(started -> insights.queries().stop(scope, started));
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException fault) {
                return new LogQueries.Answer.Failed(fault.fault().message());
            }
            throw new IllegalStateException("query failed", e);
        }
    }

    private LogQueries.Answer answer(StoredQuery ended) {
        if (ended.status() != QueryStatus.COMPLETE) {
            return new LogQueries.Answer.Failed(
                    ended.status() + (ended.reason().isEmpty() ? "" : ": " + ended.reason()));
        }
        List<Map<String, String>> rows = insights.queries().rows(ended.id(), 0, MOST_ROWS).stream()
                .map(RunbookPorts::row)
                .toList();
        return new LogQueries.Answer.Found(rows, (long) ended.statistics().recordsMatched(), (long)
                ended.statistics().recordsScanned());
    }

    private static Map<String, String> row(List<ResultRow.Field> fields) {
        Map<String, String> row = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> !field.name().equals("@ptr"))
                .forEach(field -> row.put(field.name(), field.value()));
        return row;
    }

    /// As whom runbooks act here.
    private static String runner(Scope scope) {
        return scope.arn("hinomi", "runbooks").toString();
    }

    private String publish(Scope scope, String topic, String subject, String message) {
        Publication publication = new Publication(message, subject.isEmpty() ? null : subject, null, Map.of());
        return notifications.publishing().publish(scope, topic, publication, runner(scope));
    }
}
