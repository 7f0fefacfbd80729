package dev.hinomi.demo.signal;

import java.util.Map;

/// A metric as its sender names it.
///
/// @param unit as PutMetricData takes it, such as `Milliseconds`
public record Series(String namespace, String name, Map<String, String> dimensions, String unit) {
    public Series {
        dimensions = Map.copyOf(dimensions);
    }
}
