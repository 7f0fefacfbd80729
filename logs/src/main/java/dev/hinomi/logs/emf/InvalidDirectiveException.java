package dev.hinomi.logs.emf;

import java.io.Serial;

/// A directive breaks the specification; becomes an [Embedding.Invalid].
final class InvalidDirectiveException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    InvalidDirectiveException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
