package dev.hinomi.ingest.prometheus;

/// The versions of remote write, which have messages of their own.
public enum WriteProtocol {
    /// `prometheus.WriteRequest`
    V1,
    /// `io.prometheus.write.v2.Request`
    V2
}
