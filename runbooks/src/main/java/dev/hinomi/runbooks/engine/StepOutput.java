package dev.hinomi.runbooks.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one attempt of a step printed and found.
///
/// @param truncated whether there was more than is kept
/// @param rows of a query, value by column
public record StepOutput(String text, boolean truncated, List<Map<String, String>> rows) {
    /// Nothing yet.
    public static final StepOutput NONE = new StepOutput("", false, List.of());

    public StepOutput {
        rows = rows.stream()
                .<Map<String, String>>map(row -> java.util.Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }
}
