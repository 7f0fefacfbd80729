package dev.hinomi.logs.metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The minutes of groups for which events were stored and default values have not been settled yet.
final class UnmatchedMinutes {
    private static final int SECONDS = 60;

    /// By minute, an event id: no event of the minute has a smaller one that was not settled.
    private final Map<Minute, Long> open = new ConcurrentHashMap<>();

    /// A minute of the events' own time.
    ///
    /// @param start the number of minutes since 1970
    record Minute(long group, long start) {
        static Minute of(long group, Instant time) {
            return new Minute(group, Math.floorDiv(time.getEpochSecond(), SECONDS));
        }

        Instant from() {
            return Instant.ofEpochSecond(start * SECONDS);
        }

        Instant to() {
            return from().plusSeconds(SECONDS);
        }
    }

    /// An open minute and its smallest event id.
    record Open(Minute minute, long firstId) {}

    void add(Minute minute, long id) {
        open.merge(minute, id, Math::min);
    }

    /// Takes out those that ended at `end` or before. An event that is stored for one of them later opens it
    /// again.
    List<Open> takeEnded(Instant end) {
        List<Open> taken = new ArrayList<>();
        for (Minute minute : List.copyOf(open.keySet())) {
            if (!minute.to().isAfter(end)) {
                Long first = open.remove(minute);
                if (first != null) {
                    taken.add(new Open(minute, first));
                }
            }
        }
        return taken;
    }

    /// The smallest event id of all that are open; `otherwise` when none is.
    long firstId(long otherwise) {
        return open.values().stream().mapToLong(Long::longValue).min().orElse(otherwise);
    }
}
