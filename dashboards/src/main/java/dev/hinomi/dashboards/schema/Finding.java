package dev.hinomi.dashboards.schema;

import dev.hinomi.kernel.Fault;

/// Something about a document: an error, for which it is refused, or a warning.
///
/// @param path a JSON pointer (RFC 6901) to what is meant; empty for the whole document
public record Finding(Kind kind, String path, String message) {
    /// How much it matters.
    public enum Kind {
        ERROR,
        WARNING
    }

    /// As part of a refusal.
    public Fault.Problem problem() {
        return new Fault.Problem(path, message);
    }
}
