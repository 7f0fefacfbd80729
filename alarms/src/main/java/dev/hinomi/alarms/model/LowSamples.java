package dev.hinomi.alarms.model;

import java.util.Optional;

/// What a percentile of too few observations does (CloudWatch API, `EvaluateLowSampleCountPercentile`).
public enum LowSamples {
    /// It counts as any other.
    EVALUATE("evaluate"),
    /// The state stays as it is.
    IGNORE("ignore");

    private final String text;

    LowSamples(String text) {
        this.text = text;
    }

    /// As the API writes it.
    public String text() {
        return text;
    }

    public static Optional<LowSamples> parse(String text) {
        for (LowSamples choice : values()) {
            if (choice.text.equals(text)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
