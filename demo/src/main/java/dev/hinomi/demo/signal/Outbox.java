package dev.hinomi.demo.signal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was measured and logged and is still to be sent. A request that takes a minute is known in full when it
/// arrives; what it logs and measures at its end leaves when that time has come.
///
/// Metrics leave once their minute is over, as those of AWS services do.
public final class Outbox {
    /// "Each PutMetricData request can include up to 1000 different metrics", of up to 150 values each
    /// (PutMetricData, API reference).
    static final int DATA = 1000;

    private static final int VALUES = 150;

    /// PutLogEvents takes 10,000 events and 1,048,576 bytes, where an event counts with its message and 26 bytes, and
    /// at most 24 hours at once (PutLogEvents, API reference). Half of the bytes, because messages are counted in
    /// characters here.
    private static final int LINES = 10_000;

    private static final int CHARACTERS = 500_000;
    private static final int EVENT = 26;
    private static final Comparator<LogLine> BY_TIME = Comparator.comparing(LogLine::at);

    private final NavigableMap<Instant, Map<Series, SortedMap<Double, Integer>>> minutes = new TreeMap<>();
    private final Map<LogPlace, List<LogLine>> lines = new LinkedHashMap<>();

    /// Something was measured.
    public void measure(Series series, Instant at, double value) {
        measure(series, at, value, 1);
    }

    /// Something was measured that often.
    public void measure(Series series, Instant at, double value, int times) {
        minutes.computeIfAbsent(at.truncatedTo(ChronoUnit.MINUTES), _ -> new LinkedHashMap<>())
                .computeIfAbsent(series, _ -> new TreeMap<>())
                .merge(value, times, Integer::sum);
    }

    /// Something was logged.
    public void log(LogPlace place, Instant at, String message) {
        lines.computeIfAbsent(place, _ -> new ArrayList<>()).add(new LogLine(at, message));
    }

    /// Sends what was before `now`: lines, and the metrics of minutes that are over.
    public void send(Instant now, Telemetry telemetry) {
        sendLines(now, telemetry);
        sendMinutes(minutes.headMap(now.truncatedTo(ChronoUnit.MINUTES), false), telemetry);
    }

    /// Sends what was before `now`, those metrics as well whose minute is not over; for the end.
    public void sendAll(Instant now, Telemetry telemetry) {
        sendLines(now, telemetry);
        sendMinutes(minutes.headMap(now, false), telemetry);
    }

    private void sendMinutes(NavigableMap<Instant, Map<Series, SortedMap<Double, Integer>>> due, Telemetry telemetry) {
        Map<String, List<MetricDatum>> byNamespace = new LinkedHashMap<>();
        due.forEach((minute, measured) -> measured.forEach((series, counts) -> {
            List<MetricDatum> data = byNamespace.computeIfAbsent(series.namespace(), _ -> new ArrayList<>());
            split(counts).forEach(part -> data.add(new MetricDatum(series, minute, part)));
        }));
        due.clear();
        byNamespace.forEach((namespace, data) -> {
            for (int from = 0; from < data.size(); from += DATA) {
                telemetry.put(namespace, List.copyOf(data.subList(from, Math.min(data.size(), from + DATA))));
            }
        });
    }

    private static List<SortedMap<Double, Integer>> split(SortedMap<Double, Integer> counts) {
        List<SortedMap<Double, Integer>> parts = new ArrayList<>();
        SortedMap<Double, Integer> part = new TreeMap<>();
        for (Map.Entry<Double, Integer> each : counts.entrySet()) {
            if (part.size() == VALUES) {
                parts.add(part);
                part = new TreeMap<>();
            }
            part.put(each.getKey(), each.getValue());
        }
        parts.add(part);
        return parts;
    }

    private void sendLines(Instant now, Telemetry telemetry) {
        Map<LogPlace, List<LogLine>> due = new HashMap<>();
        lines.forEach((place, waiting) -> {
            List<LogLine> ready = waiting.stream()
                    .filter(line -> line.at().isBefore(now))
                    .sorted(BY_TIME)
                    .toList();
            if (!ready.isEmpty()) {
                due.put(place, ready);
                waiting.removeIf(line -> line.at().isBefore(now));
            }
        });
        due.forEach((place, ready) -> sendLines(place, ready, telemetry));
    }

    private static void sendLines(LogPlace place, List<LogLine> ready, Telemetry telemetry) {
        int from = 0;
        int characters = 0;
        for (int i = 0; i < ready.size(); i++) {
            int size = ready.get(i).message().length() + EVENT;
            if (i - from == LINES || characters + size > CHARACTERS) {
                telemetry.put(place, ready.subList(from, i));
                from = i;
                characters = 0;
            }
            characters += size;
        }
        telemetry.put(place, ready.subList(from, ready.size()));
    }
}
