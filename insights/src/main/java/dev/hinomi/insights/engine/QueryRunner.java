package dev.hinomi.insights.engine;

/// Runs queries over the events of log groups.
public interface QueryRunner {
    /// Makes a query ready to run, without reading events. Throws a [dev.hinomi.kernel.FaultException] for what is
    /// wrong with it or not supported, so that whoever starts it is told at once.
    PreparedQuery prepare(QueryOrder order);
}
