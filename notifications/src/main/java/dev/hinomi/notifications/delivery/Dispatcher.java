package dev.hinomi.notifications.delivery;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.notifications.state.Delivery;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.records.Records;
import dev.hinomi.records.Task;
import dev.hinomi.records.WriteTx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Makes every delivery at its time. The stored tasks are read once, at the start; from then on each delivery is
/// handed over when it is stored. So memory holds one small record for each delivery that is not finished.
public final class Dispatcher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

    /// How many deliveries to one host run at once. What came of them is stored together, so a storm of a thousand
    /// needs some width to pass in seconds.
    private static final int LANE_WIDTH = 32;

    /// How long an attempt that is running may still take when the program stops.
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// How long a delivery waits when not its endpoint but this program fails, with a full disk for instance.
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(20);

    /// Later than any retry policy reaches.
    private static final Duration HORIZON = Duration.ofDays(365);

    private final Records records;
    private final Timers timers;
    private final Channels channels;
    private final DeliveryChain chain;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private final Lanes lanes = new Lanes(threads, LANE_WIDTH);

    /// Used after commits only, all of which are on one thread.
    private boolean started;

    public Dispatcher(Records records, Timers timers, Channels channels) {
        this.records = records;
        this.timers = timers;
        this.channels = channels;
        this.chain = new DeliveryChain(records, timers, channels);
    }

    /// Takes up what is not finished: what was left when the program last stopped, and what was posted since it
    /// opened. Transactions run one after the other, so each delivery is either among these or posted later, and
    /// never both.
    public void start() {
        Instant end = timers.instant().plus(HORIZON);
        records.write(tx -> {
            List<Task<Delivery>> unfinished = tx.due(Tables.DELIVERIES, end, Integer.MAX_VALUE);
            tx.afterCommit(() -> {
                started = true;
                unfinished.forEach(task -> set(task.value()));
            });
            return unfinished.size();
        });
    }

    /// Stores `message` for `recipients` in the transaction, and sends it when that is durable.
    public void post(WriteTx tx, Scope scope, Message message, List<Subscription> recipients) {
        List<Delivery> deliveries = Outbox.add(tx, scope, message, recipients);
        tx.afterCommit(() -> {
            if (started) {
                deliveries.forEach(this::set);
            }
        });
    }

    /// Ends what runs; what is not finished is taken up at the next start.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
                threads.close();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void set(Delivery delivery) {
        if (delivery.due().isAfter(timers.instant())) {
            timers.at(delivery.due(), () -> enqueue(delivery));
        } else {
            enqueue(delivery);
        }
    }

    private void enqueue(Delivery delivery) {
        String lane = channels.of(delivery.protocol()).lane(delivery.endpoint());
        lanes.submit(lane, () -> run(delivery));
    }

    private void run(Delivery delivery) {
        try {
            chain.attempt(delivery).ifPresent(this::set);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "delivery " + delivery.id() + " could not be recorded", e);
            timers.at(timers.instant().plus(PAUSE_AFTER_FAULT), () -> enqueue(delivery));
        }
    }
}
