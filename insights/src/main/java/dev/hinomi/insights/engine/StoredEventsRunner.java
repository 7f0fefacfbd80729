package dev.hinomi.insights.engine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.field.RecordPointer;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.query.plan.Answer;
import dev.hinomi.query.plan.QueryExecutor;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.MemoryExceededException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs queries over the events of the store.
public final class StoredEventsRunner implements QueryRunner {
    /// The most rows that a query gives (API reference, `StartQuery`).
    private static final int MAX_LIMIT = 100_000;

    private final Logs logs;
    private final EventTables tables;
    private final QueryExecutor executor;
    private final Timers timers;

    public StoredEventsRunner(Logs logs, EventTables tables, QueryExecutor executor, Timers timers) {
        this.logs = logs;
        this.tables = tables;
        this.executor = executor;
        this.timers = timers;
    }

    @Override
    public PreparedQuery prepare(QueryOrder order) {
        return run -> run(order, run);
    }

    private QueryResult run(QueryOrder order, QueryRun run) {
        try (EventSession session = tables.open()) {
            run.whenCancelled(session::cancel);
            OrderSources sources = new OrderSources(logs, order);
            EventTable all = sources.events(session);
            try (Interim interim = new Interim(run, () -> progress(order, all, session), timers)) {
                Preview.of(order).ifPresent(newest -> interim.preview(tables::open, own -> execute(newest, own)));
                return execute(order, sources, session);
            }
        } catch (MemoryExceededException e) {
            throw new FaultException(
                    new Fault.LimitExceeded("The query needs more memory than a query may use: " + e.getMessage()), e);
        }
    }

    private QueryResult execute(QueryOrder order, EventSession session) {
        return execute(order, new OrderSources(logs, order), session);
    }

    private QueryResult execute(QueryOrder order, OrderSources sources, EventSession session) {
        Plan.Moment moment = new Plan.Moment(
                order.at(), order.range().start(), order.range().end().minusMillis(1));
        return result(order, executor.run(order.query(), session, sources, moment, limit(order)));
    }

    /// What was scanned so far; what matched is known at the end.
    private static ScanStatistics progress(QueryOrder order, EventTable all, EventSession session) {
        double done = session.progress().done();
        return new ScanStatistics(
                0,
                Math.rint(all.events() * done),
                0,
                Math.rint(all.bytes() * done),
                0,
                order.groups().size());
    }

    /// The query's own `limit` is the only one when the caller sets none.
    private static int limit(QueryOrder order) {
        boolean limited = order.query().commands().stream().anyMatch(Command.Limit.class::isInstance);
        return order.limit().orElse(limited ? MAX_LIMIT : QueryOrder.DEFAULT_LIMIT);
    }

    private static QueryResult result(QueryOrder order, Answer answer) {
        Map<Long, String> groups =
                order.groups().stream().collect(Collectors.toMap(LogGroup::id, LogGroup::name, (one, _) -> one));
        List<ResultRow> rows =
                answer.rows().stream().map(row -> row(row, groups)).toList();
        return new QueryResult(
                rows,
                new ScanStatistics(
                        answer.matched(),
                        answer.scanned(),
                        0,
                        answer.bytes(),
                        0,
                        order.groups().size()));
    }

    private static ResultRow row(Answer.Row row, Map<Long, String> groups) {
        return new ResultRow(
                row.cells().stream()
                        .map(cell -> new ResultRow.Field(cell.field(), cell.value()))
                        .toList(),
                row.event()
                        .map(event -> new RecordPointer(
                                groups.getOrDefault(event.group(), ""),
                                event.group(),
                                Instant.ofEpochMilli(event.time()),
                                event.id())));
    }
}
