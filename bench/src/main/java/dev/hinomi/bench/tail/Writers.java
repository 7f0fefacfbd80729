package dev.hinomi.bench.tail;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.group.LogGroupClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// Writers with a stream each, which put 100 events at a time at a steady rate. A put reaches the server some time
/// after its events happened, as over a network.
final class Writers {
    static final Scope SCOPE = new Scope("000000000000", "us-east-1");
    static final String GROUP = "/bench/tail";
    private static final int EVENTS = 100;
    private static final String FILLER = " " + "x".repeat(180);

    private final Logs logs;
    private final InstantSource clock;
    private final Duration pause;
    private final Duration lateness;
    private final int[] written;

    /// @param eventsPerSecond of all writers together
    /// @param lateness the longest time between an event and its arrival
    Writers(Logs logs, InstantSource clock, int writers, int eventsPerSecond, Duration lateness) {
        this.logs = logs;
        this.clock = clock;
        this.pause = Duration.ofSeconds(1).multipliedBy((long) writers * EVENTS).dividedBy(eventsPerSecond);
        this.lateness = lateness;
        this.written = new int[writers];
        logs.groups().create(SCOPE, GROUP, LogGroupClass.STANDARD, Map.of());
        streams().forEach(stream -> logs.streams().create(SCOPE, GROUP, stream));
    }

    List<String> streams() {
        List<String> streams = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            streams.add("writer-" + i);
        }
        return streams;
    }

    /// How many events each has written.
    int[] written() {
        return written.clone();
    }

    /// Writes for `length` on as many threads as there are writers.
    void run(Duration length) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            int writer = i;
            threads.add(Thread.startVirtualThread(() -> write(writer, length)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write(int writer, Duration length) {
        SplittableRandom random = new SplittableRandom(writer);
        long begin = System.nanoTime();
        for (long due = 0; due < length.toNanos(); due += pause.toNanos()) {
            LockSupport.parkNanos(begin + due - System.nanoTime());
            List<NewEvent> events = events(writer);
            if (lateness.isPositive()) {
                LockSupport.parkNanos(random.nextLong(lateness.toNanos()));
            }
            logs.writer().put(SCOPE, GROUP, "writer-" + writer, events);
            written[writer] += EVENTS;
        }
    }

    private List<NewEvent> events(int writer) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<NewEvent> events = new ArrayList<>(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            events.add(new NewEvent(now, writer + "/" + (written[writer] + i) + FILLER));
        }
        return events;
    }
}
