package dev.hinomi.bench.tail;

import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/// What a follower has seen of what the writers wrote. Each event's text is `writer/number`.
final class Tally {
    private final ReentrantLock lock = new ReentrantLock();
    private final BitSet[] seen;
    private long repeated;
    private long rounds;
    private long roundNanos;

    Tally(int writers) {
        seen = new BitSet[writers];
        for (int i = 0; i < writers; i++) {
            seen[i] = new BitSet();
        }
    }

    void see(String text) {
        int slash = text.indexOf('/');
        int writer = Integer.parseInt(text, 0, slash, 10);
        int number = Integer.parseInt(text, slash + 1, text.indexOf(' ', slash), 10);
        lock.lock();
        try {
            if (seen[writer].get(number)) {
                repeated++;
            }
            seen[writer].set(number);
        } finally {
            lock.unlock();
        }
    }

    /// A read of everything that was there.
    void round(long nanos) {
        lock.lock();
        try {
            rounds++;
            roundNanos += nanos;
        } finally {
            lock.unlock();
        }
    }

    /// One line for people.
    ///
    /// @param written how many events each writer wrote
    String line(String name, int[] written) {
        lock.lock();
        try {
            long total = 0;
            long lost = 0;
            for (int i = 0; i < written.length; i++) {
                total += written[i];
                lost += written[i] - seen[i].cardinality();
            }
            return String.format(
                    Locale.ROOT,
                    "%-38s %,11d written  %,7d lost  %,7d repeated  %,5d rounds of %,8.1f ms",
                    name,
                    total,
                    lost,
                    repeated,
                    rounds,
                    rounds == 0 ? 0 : roundNanos / 1e6 / rounds);
        } finally {
            lock.unlock();
        }
    }
}
