package dev.hinomi.logs.feed;

import dev.hinomi.store.CommitListener.Committed;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.TelemetryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// A place in the feed that moves forward: exactly the events of its groups, in the order of their ids, none left out
/// and none twice. Used by one thread, but for [#close].
public final class Cursor implements AutoCloseable {
    private final TelemetryStore store;
    private final RecentEvents recent;
    private final Set<Long> groups;
    private final AtomicBoolean closed = new AtomicBoolean();
    private long position;

    Cursor(TelemetryStore store, RecentEvents recent, Set<Long> groups, long afterId) {
        this.store = store;
        this.recent = recent;
        this.groups = Set.copyOf(groups);
        this.position = afterId;
        recent.addReader();
    }

    /// The next events, at least one; waits for it.
    ///
    /// @throws java.util.concurrent.CancellationException when the cursor or the feed is closed
    /// @throws dev.hinomi.kernel.FaultException when the store cannot be read now; the position stays
    public List<EventRow> next(int max) throws InterruptedException {
        while (true) {
            List<EventRow> events = poll(max);
            if (!events.isEmpty()) {
                return events;
            }
            recent.await(position, this);
        }
    }

    /// The next events that are there by now, perhaps none.
    ///
    /// @throws dev.hinomi.kernel.FaultException when the store cannot be read now; the position stays
    public List<EventRow> poll(int max) {
        List<EventRow> events = new ArrayList<>();
        long before;
        do {
            before = position;
            Optional<List<Committed>> appends = recent.after(position);
            if (appends.isPresent()) {
                takeFromMemory(appends.get(), events, max);
            } else if (events.isEmpty()) {
                takeFromStore(events, max);
            } else {
                break; // the store may fail, and what was taken must not be lost then
            }
        } while (position > before && events.size() < max);
        return events;
    }

    private void takeFromMemory(List<Committed> appends, List<EventRow> events, int max) {
        for (Committed append : appends) {
            int first = (int) Math.max(0, position + 1 - append.firstId());
            for (int i = first; i < append.events().size(); i++) {
                if (events.size() == max) {
                    return;
                }
                position = append.firstId() + i;
                if (groups.isEmpty() || groups.contains(append.events().get(i).group())) {
                    events.add(append.events().get(i).withId(position));
                }
            }
        }
    }

    private void takeFromStore(List<EventRow> events, int max) {
        long readable = recent.lastId();
        int limit = max - events.size();
        List<EventRow> rows = store.eventsAfter(position, groups, limit);
        events.addAll(rows);
        long reached = rows.isEmpty() ? position : rows.getLast().id();
        position = rows.size() < limit ? Math.max(reached, readable) : reached;
    }

    /// The id up to which everything was handed over; a cursor that is opened after it goes on here.
    public long position() {
        return position;
    }

    boolean isClosed() {
        return closed.get();
    }

    /// Ends a [#next] that waits, too.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            recent.removeReader();
        }
    }
}
