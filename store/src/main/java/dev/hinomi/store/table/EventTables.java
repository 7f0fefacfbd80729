package dev.hinomi.store.table;

/// Queries that look at many events. Each runs in an engine of its own with a limit of memory of its own, so that
/// one that asks for too much fails alone.
public interface EventTables extends AutoCloseable {
    /// Begins a session, at once. What was stored before is seen, what comes later is not. Its first call that
    /// needs an engine waits for one while all are in use; an interrupt of the thread ends that, as
    /// [EventSession#cancel] does.
    EventSession open();

    @Override
    void close();
}
