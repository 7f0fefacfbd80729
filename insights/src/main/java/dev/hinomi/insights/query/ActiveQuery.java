package dev.hinomi.insights.query;

import dev.hinomi.insights.engine.QueryResult;
import dev.hinomi.insights.engine.QueryRun;
import dev.hinomi.kernel.Scope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// A query that has not ended, or whose end is being stored.
final class ActiveQuery {
    private enum Phase {
        WAITING,
        RUNNING,
        ENDING
    }

    private final Scope scope;
    private final StoredQuery stored;
    private final QueryRun run = new QueryRun();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
    private final CompletableFuture<StoredQuery> end = new CompletableFuture<>();

    ActiveQuery(Scope scope, StoredQuery stored) {
        this.scope = scope;
        this.stored = stored;
    }

    Scope scope() {
        return scope;
    }

    String id() {
        return stored.id();
    }

    /// As it was stored when it was started.
    StoredQuery stored() {
        return stored;
    }

    QueryRun run() {
        return run;
    }

    /// As readers see it now.
    StoredQuery seen(QueryResult latest) {
        return stored.with(
                phase.get() == Phase.WAITING ? QueryStatus.SCHEDULED : QueryStatus.RUNNING, latest.statistics());
    }

    /// False when it was ended while it waited.
    boolean begin() {
        return phase.compareAndSet(Phase.WAITING, Phase.RUNNING);
    }

    /// Whether the caller is the one who ends it, which happens once.
    boolean claimEnd() {
        return phase.getAndSet(Phase.ENDING) != Phase.ENDING;
    }

    void ended(StoredQuery how) {
        end.complete(how);
    }

    /// Waits for the end.
    StoredQuery await() {
        return end.join();
    }
}
