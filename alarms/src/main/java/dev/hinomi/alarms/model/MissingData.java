package dev.hinomi.alarms.model;

import java.util.Optional;

/// What stands in for a data point that is missing (CloudWatch API, `TreatMissingData`).
public enum MissingData {
    BREACHING("breaching"),
    NOT_BREACHING("notBreaching"),
    /// The state stays as it is.
    IGNORE("ignore"),
    /// Nothing: without any data the state is `INSUFFICIENT_DATA`.
    MISSING("missing");

    private final String text;

    MissingData(String text) {
        this.text = text;
    }

    /// As the API writes it.
    public String text() {
        return text;
    }

    public static Optional<MissingData> parse(String text) {
        for (MissingData treatment : values()) {
            if (treatment.text.equals(text)) {
                return Optional.of(treatment);
            }
        }
        return Optional.empty();
    }
}
