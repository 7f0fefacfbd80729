package dev.hinomi.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts the points of a request that are not stored, by reason.
public final class Rejections {
    /// How many reasons are told. A thousand points may have as many.
    private static final int TOLD = 5;

    private final Map<String, Integer> byReason = new LinkedHashMap<>();
    private int count;

    /// Counts a point.
    ///
    /// @param reason with the name of the metric
    public void add(String reason) {
        count++;
        byReason.merge(reason, 1, Integer::sum);
    }

    public int count() {
        return count;
    }

    /// The reasons in the order in which they were met, such as `up: ... (2 points); latency: ...; 7 more reasons`.
    public String message() {
        List<String> told = new ArrayList<>();
        byReason.forEach((reason, points) -> {
            if (told.size() < TOLD) {
                told.add(points == 1 ? reason : reason + " (" + points + " points)");
            }
        });
        if (byReason.size() > TOLD) {
            told.add(byReason.size() - TOLD + " more reasons");
        }
        return String.join("; ", told);
    }
}
