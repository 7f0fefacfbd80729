package dev.hinomi.api.load;

/// What is counted.
public enum Measure {
    /// Log events that were stored, whatever way they came.
    LOG_EVENTS,

    /// Their messages in UTF-8.
    LOG_BYTES,

    /// Data points that were stored, whatever way they came.
    DATA_POINTS,

    /// Requests that were answered, at all ports for HTTP and gRPC.
    REQUESTS,

    /// Those of them that were refused or failed: with a status from 400, with one of gRPC but 0.
    REFUSED,

    /// Queries of Logs Insights that began to run.
    QUERIES,

    /// Messages that they read in UTF-8, counted when they end.
    SCANNED_BYTES
}
