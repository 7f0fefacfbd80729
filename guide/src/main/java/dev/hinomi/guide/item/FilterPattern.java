package dev.hinomi.guide.item;

/// A pattern that selects log events or traces.
///
/// @param pattern with the shell's quotes removed
/// @param raw the pattern as it stands in a shell block, quotes included; empty when it stands in prose
public record FilterPattern(Origin origin, Kind kind, String pattern, String raw) implements Item {
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
