package dev.hinomi.metrics.query;

/// How much of its data a query's answer has (CloudWatch API Reference, `MetricDataResult`).
public enum StatusCode {
    COMPLETE("Complete"),
    /// There is more that was not asked for, or not yet.
    PARTIAL("PartialData"),
    /// Of another account, whose data are not here.
    FORBIDDEN("Forbidden");

    private final String text;

    StatusCode(String text) {
        this.text = text;
    }

    /// As the API writes it.
    public String text() {
        return text;
    }
}
