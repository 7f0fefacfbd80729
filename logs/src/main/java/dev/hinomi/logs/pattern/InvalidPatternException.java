package dev.hinomi.logs.pattern;

import java.io.Serial;

/// Carries a [PatternError] out of the parsers; never leaves this package.
final class InvalidPatternException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient PatternError error;

    InvalidPatternException(PatternError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    PatternError error() {
        return error;
    }
}
