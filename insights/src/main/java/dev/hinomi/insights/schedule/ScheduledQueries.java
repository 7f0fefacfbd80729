package dev.hinomi.insights.schedule;

import dev.hinomi.insights.query.Queries;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.page.Page;
import dev.hinomi.records.Records;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Makes, changes, describes and deletes scheduled queries, and runs them.
public final class ScheduledQueries implements AutoCloseable {
    private final ScheduleRecords records;
    private final ResultBuckets buckets;
    private final ScheduleRunner runner;
    private final Timers timers;

    /// @param temporary a directory for results that are not in their bucket yet
    public ScheduledQueries(Records records, Queries queries, ResultBuckets buckets, Path temporary, Timers timers) {
        this.records = new ScheduleRecords(records);
        this.buckets = buckets;
        this.runner =
                new ScheduleRunner(this.records, queries, new ResultDelivery(queries, buckets, temporary), timers);
        this.timers = timers;
    }

    /// Begins to run what falls due, what fell due meanwhile first.
    public void start() {
        runner.start();
    }

    public ScheduledQuery create(Scope scope, String name, ScheduleDefinition definition) {
        Instant now = timers.instant();
        check(definition, now);
        ScheduledQuery made =
                new ScheduledQuery(name, definition, now, now, Optional.empty(), Optional.empty(), Optional.empty());
        records.add(scope, made);
        return made;
    }

    /// Replaces all that can be changed.
    ///
    /// @param identifier the name or the ARN
    public ScheduledQuery update(Scope scope, String identifier, ScheduleDefinition definition) {
        Instant now = timers.instant();
        check(definition, now);
        return records.replace(scope, name(scope, identifier), definition, now);
    }

    /// Makes one that belongs to something else, or replaces it unless it is just so. It runs for the first time when
    /// its rate has passed.
    ///
    /// @param owner the ARN of what it belongs to
    public void keep(Scope scope, String name, String owner, ScheduleDefinition definition) {
        Instant now = timers.instant();
        check(definition, now);
        records.keep(
                scope,
                new ScheduledQuery(name, definition, now, now, Optional.empty(), Optional.empty(), Optional.of(owner)));
    }

    /// Deletes one that belongs to something else, if it is there.
    public void drop(Scope scope, String name) {
        records.drop(scope, name);
    }

    /// The ARN of the scheduled query of a name.
    public static Arn arn(Scope scope, String name) {
        return scope.arn("logs", ScheduledQuery.RESOURCE + name);
    }

    /// Tells of the ends of runs from now on. To be called before [#start].
    public void observe(RunObserver observer) {
        runner.observe(observer);
    }

    private void check(ScheduleDefinition definition, Instant now) {
        definition.check();
        if (definition.next(now, now).isEmpty()) {
            throw new FaultException(new Fault.InvalidParameter(
                    "scheduleExpression",
                    "scheduleExpression: " + definition.expression()
                            + " (expected: a time after now, in the next nine years and before scheduleEndTime)"));
        }
        definition.destination().filter(to -> !buckets.has(to.bucket())).ifPresent(to -> {
            throw new FaultException(new Fault.InvalidParameter(
                    "destinationIdentifier",
                    "destinationIdentifier: " + to.uri() + " (expected: a bucket of the settings)"));
        });
    }

    public ScheduledQuery get(Scope scope, String identifier) {
        return records.find(scope, name(scope, identifier));
    }

    /// Deletes a scheduled query and what is known of its runs; a run that is under way goes on.
    public void delete(Scope scope, String identifier) {
        records.delete(scope, name(scope, identifier));
    }

    /// A page of those that are enabled, or are not, by name.
    public Page<ScheduledQuery> list(Scope scope, Optional<Boolean> enabled, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("ListScheduledQueries " + scope + enabled, Page.TOKEN_LIFETIME, timers);
        List<ScheduledQuery> matching = records.all(scope).stream()
                .filter(schedule -> enabled.map(
                                wanted -> wanted == schedule.definition().enabled())
                        .orElse(true))
                .toList();
        return page(matching, ScheduledQuery::name, tokens, token, limit);
    }

    /// A page of the runs in a range of time, both ends included, the newest first.
    public Page<Execution> history(
            Scope scope,
            String identifier,
            Instant start,
            Instant end,
            Set<Execution.Status> statuses,
            Optional<String> token,
            int limit) {
        String name = get(scope, identifier).name();
        PageToken tokens = new PageToken(
                "GetScheduledQueryHistory " + scope + name + start + end + statuses, Page.TOKEN_LIFETIME, timers);
        List<Execution> matching = records.executions(scope, name).stream()
                .filter(run ->
                        !run.triggered().isBefore(start) && !run.triggered().isAfter(end))
                .filter(run -> statuses.isEmpty() || statuses.contains(run.status()))
                .toList();
        return page(matching, run -> run.triggered().toString(), tokens, token, limit);
    }

    /// @param place unique among the items
    private static <T> Page<T> page(
            List<T> items, Function<T, String> place, PageToken tokens, Optional<String> token, int limit) {
        int from = token.map(tokens::place)
                .map(last -> items.stream().map(place).toList().indexOf(last) + 1)
                .orElse(0);
        List<T> rest = items.subList(from, Math.min(items.size(), from + limit + 1));
        return Page.of(rest, limit, item -> item, item -> tokens.issue(place.apply(item)));
    }

    private static String name(Scope scope, String identifier) {
        String prefix = scope.arn("logs", ScheduledQuery.RESOURCE).toString();
        return identifier.startsWith(prefix) ? identifier.substring(prefix.length()) : identifier;
    }

    /// Begins no more runs. To be closed before the queries, whose end would be taken for that of a run otherwise.
    @Override
    public void close() {
        runner.close();
    }

    /// Waits for the runs, which end with their queries.
    public void awaitEnd() {
        runner.awaitEnd();
    }
}
