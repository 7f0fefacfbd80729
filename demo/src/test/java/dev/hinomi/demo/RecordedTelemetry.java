package dev.hinomi.demo;

import dev.hinomi.demo.signal.LogLine;
import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.MetricDatum;
import dev.hinomi.demo.signal.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Telemetry that is kept, to be counted.
final class RecordedTelemetry implements Telemetry {
    private final List<MetricDatum> data = new ArrayList<>();
    private final List<Logged> lines = new ArrayList<>();

    record Logged(LogPlace place, LogLine line) {}

    @Override
    public void put(String namespace, List<MetricDatum> more) {
        data.addAll(more);
    }

    @Override
    public void put(LogPlace place, List<LogLine> more) {
        more.forEach(line -> lines.add(new Logged(place, line)));
    }

    List<MetricDatum> data() {
        return data;
    }

    List<Logged> lines() {
        return lines;
    }

    /// How many lines of a log group are such.
    long lines(String group, Predicate<String> such) {
        return lines.stream()
                .filter(logged -> logged.place().group().equals(group))
                .filter(logged -> such.test(logged.line().message()))
                .count();
    }

    /// How often a metric was measured.
    long samples(String namespace, String metric, Map<String, String> dimensions) {
        return found(namespace, metric, dimensions)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// The sum of what was measured.
    double sum(String namespace, String metric, Map<String, String> dimensions) {
        return found(namespace, metric, dimensions)
                .mapToDouble(each -> each.getKey() * each.getValue())
                .sum();
    }

    private Stream<Map.Entry<Double, Integer>> found(String namespace, String metric, Map<String, String> dimensions) {
        return data.stream()
                .filter(datum -> datum.series().namespace().equals(namespace)
                        && datum.series().name().equals(metric)
                        && datum.series().dimensions().equals(dimensions))
                .flatMap(datum -> datum.counts().entrySet().stream());
    }
}
