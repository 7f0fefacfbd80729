package dev.hinomi.insights.query;

import java.util.Locale;

/// Where a query stands (API reference, `GetQueryResults`).
public enum QueryStatus {
    /// Waits for its turn.
    SCHEDULED,
    RUNNING,
    COMPLETE,
    FAILED,
    CANCELLED,
    TIMEOUT,
    /// It ended, and how could not be stored.
    UNKNOWN;

    /// As the API writes it: `Scheduled`, `Running` ...
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// The status of this label.
    public static QueryStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /// Whether it runs no more.
    public boolean ended() {
        return switch (this) {
            case SCHEDULED, RUNNING -> false;
            case COMPLETE, FAILED, CANCELLED, TIMEOUT, UNKNOWN -> true;
        };
    }
}
