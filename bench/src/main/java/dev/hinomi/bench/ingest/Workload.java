package dev.hinomi.bench.ingest;

import dev.hinomi.wire.WireRequest;
import java.time.Instant;
import java.util.List;

/// A kind of request that is sent over and over.
interface Workload {
    /// Such as `PutLogEvents, 100 events, JSON`.
    String name();

    /// The signing name of the service.
    String service();

    /// How many events or data points are in a request.
    int items();

    /// What must exist before the load begins.
    List<WireRequest> preparation(String host);

    /// The request number `n` of a connection, not signed.
    WireRequest request(String host, int connection, long n, Instant at);
}
