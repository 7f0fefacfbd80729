package dev.hinomi.store.table;

/// The query needs more memory than one query may use, and cannot go on by spilling to the disk.
public final class MemoryExceededException extends RuntimeException {
    public MemoryExceededException(String message, Throwable cause) {
        super(message, cause);
    }
}
