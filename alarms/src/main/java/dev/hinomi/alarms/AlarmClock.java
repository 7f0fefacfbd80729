package dev.hinomi.alarms;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Evaluates each alarm on its own timer, never two times at once. An evaluation that fails is logged and tried again;
/// one that hangs holds up no other alarm.
final class AlarmClock {
    private static final System.Logger LOG = System.getLogger(AlarmClock.class.getName());

    private final AlarmEvaluation evaluation;
    private final Timers timers;
    private final Map<Key, Watch> watches = new ConcurrentHashMap<>();

    AlarmClock(AlarmEvaluation evaluation, Timers timers) {
        this.evaluation = evaluation;
        this.timers = timers;
    }

    private record Key(Scope scope, String name) {}

    /// Evaluates the alarm at once, and from then on when it is due.
    void watch(Scope scope, String name) {
        Watch watch = new Watch(new Key(scope, name));
        Watch before = watches.put(watch.key, watch);
        if (before != null) {
            before.stop();
        }
        watch.schedule(timers.instant());
    }

    void forget(Scope scope, String name) {
        Watch watch = watches.remove(new Key(scope, name));
        if (watch != null) {
            watch.stop();
        }
    }

    void stop() {
        watches.values().forEach(Watch::stop);
        watches.clear();
    }

    /// One alarm's timer.
    private final class Watch {
        private final Key key;
        private final ReentrantLock lock = new ReentrantLock();
        private Timers.@Nullable Timer timer;
        private boolean stopped;

        Watch(Key key) {
            this.key = key;
        }

        void schedule(Instant when) {
            lock.lock();
            try {
                if (!stopped) {
                    timer = timers.at(when, this::run);
                }
            } finally {
                lock.unlock();
            }
        }

        void stop() {
            lock.lock();
            try {
                stopped = true;
                if (timer != null) {
                    timer.cancel();
                }
            } finally {
                lock.unlock();
            }
        }

        private void run() {
            Optional<Instant> next;
            try {
                next = evaluation.evaluate(key.scope(), key.name());
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "alarm " + key.name() + " (" + key.scope().region() + ") could not be evaluated",
                        e);
                next = Optional.of(evaluation.retry(timers.instant()));
            }
            next.ifPresent(this::schedule);
        }
    }
}
