package dev.hinomi.store.table;

/// The query was cancelled.
public final class SessionCancelledException extends RuntimeException {
    public SessionCancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
