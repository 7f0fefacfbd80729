package dev.hinomi.store;

import java.util.List;

/// Hears of events as soon as they are committed. It is called by the store's one writer, which waits for it: it must
/// return at once and must not call the store.
@FunctionalInterface
public interface CommitListener {
    /// A commit was made; its events can be read, and no append of them has returned yet. Ids grow from call to
    /// call and within the list. A number that was left out belongs to an append that failed: its events are not
    /// there, or turn up in [TelemetryStore#eventsAfter] without a call of this.
    void committed(List<Committed> appends);

    /// The events of one append.
    ///
    /// @param firstId the id of the first event; the others follow one by one
    record Committed(long firstId, List<NewEventRow> events) {
        public long lastId() {
            return firstId + events.size() - 1;
        }
    }
}
