package dev.hinomi.demo.aws;

import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.signal.Series;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A DynamoDB table: its metrics ("DynamoDB Metrics and dimensions", DynamoDB developer guide). Errors and throttling
/// have data points only when there are any.
public final class Table {
    private static final String NAMESPACE = "AWS/DynamoDB";

    private final String name;
    private final Map<String, Series> known = new ConcurrentHashMap<>();

    public Table(String name) {
        this.name = name;
    }

    /// Something is read.
    ///
    /// @param operation `GetItem`, `Query`
    public void read(Outbox out, Instant at, String operation, double units, double millis) {
        out.measure(ofTable("ConsumedReadCapacityUnits"), at, units);
        out.measure(of("SuccessfulRequestLatency", operation, "Milliseconds"), at, millis);
    }

    /// Something is written.
    ///
    /// @param operation `PutItem`, `UpdateItem`, `DeleteItem`
    public void write(Outbox out, Instant at, String operation, double units, double millis) {
        out.measure(ofTable("ConsumedWriteCapacityUnits"), at, units);
        out.measure(of("SuccessfulRequestLatency", operation, "Milliseconds"), at, millis);
    }

    /// A write that is turned away because its partition has had too many.
    public void throttleWrite(Outbox out, Instant at, String operation) {
        out.measure(ofTable("WriteThrottleEvents"), at, 1);
        out.measure(of("ThrottledRequests", operation, "Count"), at, 1);
    }

    /// The same of a read.
    public void throttleRead(Outbox out, Instant at, String operation) {
        out.measure(ofTable("ReadThrottleEvents"), at, 1);
        out.measure(of("ThrottledRequests", operation, "Count"), at, 1);
    }

    private Series ofTable(String metric) {
        return known.computeIfAbsent(metric, _ -> new Series(NAMESPACE, metric, Map.of("TableName", name), "Count"));
    }

    private Series of(String metric, String operation, String unit) {
        return known.computeIfAbsent(
                metric + " " + operation,
                _ -> new Series(NAMESPACE, metric, Map.of("TableName", name, "Operation", operation), unit));
    }
}
