package dev.hinomi.guide.item;

/// A pattern that selects log events or traces.
public record FilterPattern(Origin origin, Kind kind, String pattern) implements Item {
    /// Whose syntax the pattern follows.
    public enum Kind {
        /// CloudWatch Logs filter pattern.
        LOGS,
        /// X-Ray filter expression.
        XRAY
    }

    @Override
    public String summary() {
        return pattern;
    }
}
