package dev.hinomi.runbooks.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of a step.
///
/// @param summary one line: what was found, or why it failed
/// @param rows what a query found, value by column; empty for everything else
public record Outcome(boolean succeeded, String summary, List<Map<String, String>> rows) {
    public Outcome {
        rows = rows.stream()
                .<Map<String, String>>map(row -> java.util.Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }

    public static Outcome success(String summary) {
        return new Outcome(true, summary, List.of());
    }

    public static Outcome failure(String summary) {
        return new Outcome(false, summary, List.of());
    }
}
