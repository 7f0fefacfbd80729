package dev.hinomi.bench.tail;

import dev.hinomi.logs.Logs;
import dev.hinomi.logs.feed.Cursor;
import dev.hinomi.store.EventRow;
import java.util.List;
import java.util.Set;

/// A cursor of the feed, as Live Tail and subscriptions use it.
final class FeedFollower implements Follower {
    private final Cursor cursor;

    FeedFollower(Logs logs) {
        cursor = logs.feed().open(Set.of(), 0);
    }

    @Override
    public String name() {
        return "cursor of the feed";
    }

    @Override
    public long pauseMillis() {
        return 1_000;
    }

    @Override
    public void read(Tally tally) {
        List<EventRow> rows;
        do {
            rows = cursor.poll(1_000);
            rows.forEach(row -> tally.see(row.message()));
        } while (!rows.isEmpty());
    }
}
