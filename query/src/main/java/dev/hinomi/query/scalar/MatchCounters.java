package dev.hinomi.query.scalar;

import dev.hinomi.store.table.ScalarFunction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// Counts rows on their way through a statement: `hinomi_matched(counter, x)` is `x`, and counts.
public final class MatchCounters {
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, LongAdder> counters = new ConcurrentHashMap<>();

    /// A new counter, to be closed.
    public Counter open() {
        long number = numbers.incrementAndGet();
        LongAdder adder = new LongAdder();
        counters.put(number, adder);
        return new Counter(this, number, adder);
    }

    ScalarFunction function() {
        return new ScalarFunction(
                "hinomi_matched",
                List.of(ScalarFunction.Type.INTEGER, ScalarFunction.Type.INTEGER),
                ScalarFunction.Type.INTEGER,
                (arguments, result) -> {
                    LongAdder adder = counters.get(arguments.integer(0));
                    if (adder != null) {
                        adder.increment();
                    }
                    result.integer(arguments.integer(1));
                });
    }

    /// Counts the rows of one statement.
    public static final class Counter implements AutoCloseable {
        private final MatchCounters owner;
        private final long number;
        private final LongAdder adder;

        private Counter(MatchCounters owner, long number, LongAdder adder) {
            this.owner = owner;
            this.number = number;
            this.adder = adder;
        }

        /// What the statement calls it by.
        public long number() {
            return number;
        }

        /// The rows so far.
        public long count() {
            return adder.sum();
        }

        @Override
        public void close() {
            owner.counters.remove(number);
        }
    }
}
