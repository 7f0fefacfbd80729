package dev.hinomi.insights.schedule;

import dev.hinomi.insights.query.Queries;
import dev.hinomi.insights.query.QueryRequest;
import dev.hinomi.insights.query.StoredQuery;
import dev.hinomi.insights.schedule.ScheduleRecords.DueRun;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Task;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// Runs scheduled queries as they fall due, those of one schedule one after the other. A run that a stop or a crash
/// interrupts is run again at the next start: its task stays until its end is stored.
final class ScheduleRunner implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScheduleRunner.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ScheduleRecords records;
    private final Queries queries;
    private final ResultDelivery delivery;
    private final Timers timers;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("scheduled-query-", 0).factory());
    private Timers.@Nullable Timer looking;
    private volatile RunObserver observer = (_, _, _) -> {};
    private volatile boolean closed;

    ScheduleRunner(ScheduleRecords records, Queries queries, ResultDelivery delivery, Timers timers) {
        this.records = records;
        this.queries = queries;
        this.delivery = delivery;
        this.timers = timers;
    }

    void start() {
        looking = timers.every(INTERVAL, this::beginDue);
    }

    void observe(RunObserver who) {
        observer = who;
    }

    private void beginDue() {
        for (Task<DueRun> task : records.due(timers.instant())) {
            if (running.add(task.id())) {
                begin(task);
            }
        }
    }

    private void begin(Task<DueRun> task) {
        try {
            threads.execute(() -> {
                try {
                    run(task.value(), task.due());
                } catch (RuntimeException e) {
                    LOG.log(Level.ERROR, "scheduled query " + task.id() + " is run again", e);
                } finally {
                    running.remove(task.id());
                }
            });
        } catch (RejectedExecutionException _) {
            LOG.log(Level.DEBUG, "scheduled query {0} runs at the next start", task.id());
        }
    }

    private void run(DueRun run, Instant triggered) {
        Execution begun = Execution.begun(triggered);
        if (!records.note(run, begun)) {
            return;
        }
        ScheduledQuery schedule = records.find(run.scope(), run.name());
        ScheduleDefinition definition = schedule.definition();
        Execution ended = query(run, definition, begun);
        if (closed) {
            return;
        }
        if (ended.status() == Execution.Status.COMPLETE
                && definition.destination().isPresent()) {
            ended = deliver(run, definition.destination().get(), ended);
        }
        observer.ended(run.scope(), schedule, ended);
        records.end(run, ended, timers.instant());
    }

    private Execution query(DueRun run, ScheduleDefinition definition, Execution begun) {
        QueryRequest request = new QueryRequest(
                definition.text(),
                definition.groups(),
                definition.rangeStart(begun.triggered()),
                definition.rangeEnd(begun.triggered()),
                Optional.empty(),
                definition.roleArn(),
                false);
        try {
            StoredQuery query = queries.run(run.scope(), request, id -> records.note(run, begun.withQuery(id)));
            Execution known = begun.withQuery(query.id());
            return switch (query.status()) {
                case COMPLETE -> known.with(Execution.Status.COMPLETE, "");
                case TIMEOUT -> known.with(Execution.Status.TIMEOUT, query.reason());
                case CANCELLED -> known.with(Execution.Status.FAILED, "The query was stopped.");
                case FAILED, UNKNOWN, SCHEDULED, RUNNING -> known.with(Execution.Status.FAILED, query.reason());
            };
        } catch (FaultException e) {
            boolean invalid = e.fault() instanceof Fault.MalformedQuery || e.fault() instanceof Fault.Unsupported;
            return begun.with(
                    invalid ? Execution.Status.INVALID_QUERY : Execution.Status.FAILED,
                    e.fault().message());
        }
    }

    private Execution deliver(DueRun run, ResultLocation location, Execution ended) {
        try {
            return ended.deliveredTo(delivery.deliver(
                    location, run.name(), ended.triggered(), ended.queryId().orElseThrow()));
        } catch (IOException | FaultException e) {
            LOG.log(Level.WARNING, "results of scheduled query " + run.name() + " are not in " + location.uri(), e);
            return ended.notDelivered(String.valueOf(e.getMessage()));
        }
    }

    /// To be closed before the queries, whose end would be taken for that of a run otherwise.
    @Override
    public void close() {
        closed = true;
        Timers.Timer started = looking;
        if (started != null) {
            started.cancel();
        }
    }

    /// Waits for the runs, which end with their queries.
    void awaitEnd() {
        threads.close();
    }
}
