package dev.hinomi.demo.signal;

import java.util.List;

/// Takes what the systems send.
public interface Telemetry {
    /// Takes measurements.
    ///
    /// @param data of one namespace, at most as many as one PutMetricData takes
    void put(String namespace, List<MetricDatum> data);

    /// Takes lines of a log.
    ///
    /// @param lines in the order of their time, at most as many as one PutLogEvents takes
    void put(LogPlace place, List<LogLine> lines);
}
