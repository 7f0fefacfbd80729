package dev.hinomi.insights.query;

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

    /// Whether it runs no more.
    public boolean ended() {
        return switch (this) {
            case SCHEDULED, RUNNING -> false;
            case COMPLETE, FAILED, CANCELLED, TIMEOUT, UNKNOWN -> true;
        };
    }
}
