package dev.hinomi.api.load;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// Counters of the last hour by minute. Counting is an addition: nothing waits, and nothing is allocated but at the
/// beginning of a minute.
public final class Load {
    /// How many minutes are kept, the one that runs included.
    static final int MINUTES = 60;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final InstantSource clock;
    private final AtomicReferenceArray<Slot> ring = new AtomicReferenceArray<>(MINUTES);

    public Load(InstantSource clock) {
        this.clock = clock;
        for (int i = 0; i < MINUTES; i++) {
            ring.set(i, new Slot(Long.MIN_VALUE));
        }
    }

    /// What was counted in a minute.
    ///
    /// @param at its beginning
    /// @param counts of every measure
    public record Minute(Instant at, Map<Measure, Long> counts) {
        public Minute {
            counts = Map.copyOf(counts);
        }

        public long of(Measure measure) {
            return Objects.requireNonNull(counts.get(measure));
        }
    }

    /// The counters of a minute since 1970.
    private record Slot(long minute, Map<Measure, LongAdder> counters) {
        Slot(long minute) {
            this(minute, new EnumMap<>(Measure.class));
            for (Measure measure : Measure.values()) {
                counters.put(measure, new LongAdder());
            }
        }

        LongAdder of(Measure measure) {
            return Objects.requireNonNull(counters.get(measure));
        }

        Minute read() {
            Map<Measure, Long> counts = new EnumMap<>(Measure.class);
            counters.forEach((measure, counter) -> counts.put(measure, counter.sum()));
            return new Minute(Instant.ofEpochMilli(minute * MINUTE), counts);
        }
    }

    public void add(Measure measure, long amount) {
        slot(minute()).of(measure).add(amount);
    }

    /// The last hour, the oldest minute first; the last one still runs.
    public List<Minute> minutes() {
        long last = minute();
        return IntStream.range(0, MINUTES)
                .mapToObj(i -> read(last - MINUTES + 1 + i))
                .toList();
    }

    private Minute read(long minute) {
        Slot slot = ring.get(place(minute));
        return (slot.minute() == minute ? slot : new Slot(minute)).read();
    }

    private Slot slot(long minute) {
        Slot slot = ring.get(place(minute));
        if (slot.minute() == minute) {
            return slot;
        }
        Slot fresh = new Slot(minute);
        return ring.compareAndSet(place(minute), slot, fresh) ? fresh : ring.get(place(minute));
    }

    private long minute() {
        return Math.floorDiv(clock.millis(), MINUTE);
    }

    private static int place(long minute) {
        return Math.floorMod(minute, MINUTES);
    }
}
