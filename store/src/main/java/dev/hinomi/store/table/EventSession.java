package dev.hinomi.store.table;

import java.util.Collection;
import java.util.Map;

/// One query at work, or several, one after the other, that see the same events. Used by one thread; only [#cancel]
/// may come from another.
public interface EventSession extends AutoCloseable {
    /// The events of some groups in a range of time.
    EventTable table(EventRange range);

    /// Runs a statement that answers rows.
    ///
    /// @param sql DuckDB's dialect; tables come in by [EventTable#select]
    /// @throws SessionCancelledException after [#cancel]
    /// @throws MemoryExceededException when neither memory nor the disk for spilling is enough
    void query(String sql, RowSink rows);

    /// The texts of events that a query found, as readers without special rights see them.
    Map<EventPlace, String> messages(EventTable table, Collection<EventPlace> places);

    /// How far the running statement is.
    SessionProgress progress();

    /// Ends the running statement, and every later one, within 100 ms.
    void cancel();

    @Override
    void close();
}
