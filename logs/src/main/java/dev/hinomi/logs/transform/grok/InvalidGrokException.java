package dev.hinomi.logs.transform.grok;

/// A grok expression that is not valid.
public final class InvalidGrokException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;

    InvalidGrokException(String expected) {
        super(expected);
        this.expected = expected;
    }

    /// What is expected instead, for whoever shows the expression.
    public String expected() {
        return expected;
    }
}
