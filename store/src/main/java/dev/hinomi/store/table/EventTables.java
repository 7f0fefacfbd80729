package dev.hinomi.store.table;

/// Queries that look at many events. Each runs in an engine of its own with a limit of memory of its own,
/// so that one
/// that asks for too much fails alone.
public interface EventTables extends AutoCloseable {
    /// Takes an engine, waiting for one while all are in use. What was stored before is seen, what comes
    /// later is not.
    EventSession open();

    @Override
    void close();
}
