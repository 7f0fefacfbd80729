package dev.hinomi.demo.aws;

import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.signal.Series;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What a resource measures of itself once a minute, such as the connections of a database.
public final class Gauges {
    private final String namespace;
    private final Map<String, String> dimensions;
    private final Map<String, Series> known = new HashMap<>();

    public Gauges(String namespace, Map<String, String> dimensions) {
        this.namespace = namespace;
        this.dimensions = Map.copyOf(dimensions);
    }

    public void show(Outbox out, Instant minute, String metric, String unit, double value) {
        Series series = known.computeIfAbsent(metric, name -> new Series(namespace, name, dimensions, unit));
        out.measure(series, minute, Math.round(value * 1000) / 1000.0);
    }
}
