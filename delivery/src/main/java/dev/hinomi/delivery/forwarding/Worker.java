package dev.hinomi.delivery.forwarding;

import dev.hinomi.delivery.subscription.SubscriptionFilter;
import dev.hinomi.delivery.subscription.SubscriptionRecords;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.feed.Cursor;
import dev.hinomi.logs.feed.LogFeed;
import dev.hinomi.store.EventRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/// Delivers the events of one filter, one message after the other, on a thread of its own: a slow destination
/// holds up nothing but itself. The position is written after the delivery, so a crash repeats what was under
/// way and loses nothing.
final class Worker implements Runnable {
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    /// How many events are looked at together.
    private static final int PORTION = 1_000;
    /// How often the position is written while nothing matches: what is behind it is looked at again after a
    /// restart.
    private static final Duration IDLE_ADVANCE = Duration.ofSeconds(30);
    /// How long the worker waits when not its destination but this program fails, with a full disk for
    /// instance.
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(20);

    private final Scope scope;
    private final LogFeed feed;
    private final SubscriptionRecords records;
    private final Packer packer;
    private final Courier courier;
    private final Timers timers;
    private volatile SubscriptionFilter filter;
    private volatile CountDownLatch pause = new CountDownLatch(0);

    Worker(
            Scope scope,
            SubscriptionFilter filter,
            LogFeed feed,
            SubscriptionRecords records,
            Packer packer,
            Courier courier,
            Timers timers) {
        this.scope = scope;
        this.filter = filter;
        this.feed = feed;
        this.records = records;
        this.packer = packer;
        this.courier = courier;
        this.timers = timers;
    }

    /// Goes on with a filter that was changed; what waits for another attempt is tried at once.
    void change(SubscriptionFilter changed) {
        filter = changed;
        pause.countDown();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    follow();
                } catch (CancellationException e) {
                    throw e;
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "subscription filter " + filter.name() + " pauses", e);
                    pause(PAUSE_AFTER_FAULT);
                }
            }
        } catch (InterruptedException | CancellationException _) {
            // Stopped. What is not delivered is, after the next start.
        }
    }

    private void follow() throws InterruptedException {
        long position = records.position(scope, filter.id());
        Instant written = timers.instant();
        try (Cursor cursor = feed.open(Set.of(filter.group()), position)) {
            while (true) {
                List<EventRow> rows = cursor.next(PORTION);
                List<Parcel> parcels = packer.pack(scope, filter, rows);
                for (Parcel parcel : parcels) {
                    deliver(parcel);
                }
                if (!parcels.isEmpty() || !timers.instant().isBefore(written.plus(IDLE_ADVANCE))) {
                    records.advance(scope, filter.id(), cursor.position());
                    written = timers.instant();
                }
            }
        }
    }

    private void deliver(Parcel parcel) throws InterruptedException {
        int failures = 0;
        Optional<Duration> again = courier.attempt(scope, filter, parcel, failures);
        while (again.isPresent()) {
            pause(again.get());
            failures++;
            again = courier.attempt(scope, filter, parcel, failures);
        }
    }

    private void pause(Duration length) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        pause = over;
        Timers.Timer timer = timers.at(timers.instant().plus(length), over::countDown);
        try {
            over.await();
        } finally {
            timer.cancel();
        }
    }
}
