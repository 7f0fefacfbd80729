package dev.hinomi.insights.engine;

/// A query that is ready to run, once.
@FunctionalInterface
public interface PreparedQuery {
    /// Runs it, blocking, on a virtual thread. Whoever implements it looks after [QueryRun#cancelled] or sets
    /// [QueryRun#whenCancelled], and ends within 100 ms then, with any exception; otherwise a
    /// [dev.hinomi.kernel.FaultException] says why the query failed.
    QueryResult run(QueryRun run);
}
