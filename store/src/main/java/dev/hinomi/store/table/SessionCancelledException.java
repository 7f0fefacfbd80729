package dev.hinomi.store.table;

import org.jspecify.annotations.Nullable;

/// The query was cancelled.
public final class SessionCancelledException extends RuntimeException {
    public SessionCancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
