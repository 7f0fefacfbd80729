package dev.hinomi.guide.coverage;

import dev.hinomi.guide.SafeText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Shows what is covered and what is not.
public final class CoveragePrinter {
    private static final int WIDTH = 72;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CoveragePrinter() {}

    /// One line for each metric with a threshold and for each alarm; holes below it.
    public static String text(Coverage coverage) {
        StringBuilder out = new StringBuilder();
        for (Coverage.WatchedMetric metric : coverage.metrics()) {
            boolean watched = !metric.alarms().isEmpty();
            line(
                    out,
                    watched ? "watched" : "unwatched",
                    metric.line(),
                    metric.metric() + ": " + metric.threshold()
                            + (watched ? " by " + String.join(", ", metric.alarms()) : ""));
        }
        for (Coverage.ReachedAlarm alarm : coverage.alarms()) {
            line(out, alarm.holes().isEmpty() ? "reaches" : "hole", alarm.line(), "alarm " + alarm.name());
            alarm.holes()
                    .forEach(hole ->
                            out.append(" ".repeat(18)).append(SafeText.of(hole)).append('\n'));
        }
        return out.toString();
    }

    /// An object with `file`, `metrics` (`line`, `metric`, `threshold`, `alarms`) and `alarms` (`line`, `name`,
    /// `holes`).
    public static String json(Coverage coverage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", coverage.file());
        json.put(
                "metrics",
                coverage.metrics().stream().map(CoveragePrinter::json).toList());
        json.put("alarms", coverage.alarms());
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> json(Coverage.WatchedMetric metric) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", metric.line());
        json.put("metric", metric.metric().toString());
        json.put("threshold", metric.threshold());
        json.put("alarms", metric.alarms());
        return json;
    }

    private static void line(StringBuilder out, String verb, int line, String what) {
        out.append(String.format(Locale.ROOT, "%-10s %5d  %s\n", verb, line, SafeText.shortened(what, WIDTH)));
    }
}
