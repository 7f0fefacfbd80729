package dev.hinomi.logs.metric;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.event.PutBatch;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Datum.StatisticSet;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.Unit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The metrics `IncomingLogEvents` and `IncomingBytes` of `AWS/Logs`, of each group and of all (user guide,
/// "Monitoring with CloudWatch metrics"): what came in a minute, one observation for each request. They are
/// counted in memory and stored when the minute is over and when the program ends, so that they cost a put
/// next to nothing; a kill loses those of the minute.
final class IncomingTraffic implements AutoCloseable {
    private static final Logger LOG = System.getLogger(IncomingTraffic.class.getName());
    private static final String NAMESPACE = "AWS/Logs";

    private final Metrics metrics;
    private final MinuteClock clock;
    private final Map<Key, Tally> counted = new ConcurrentHashMap<>();

    IncomingTraffic(Metrics metrics, Timers timers) {
        this.metrics = metrics;
        this.clock = new MinuteClock(timers, this::store);
    }

    /// A minute of a group, or of all groups when `dimensions` is empty.
    private record Key(Scope scope, Instant minute, List<Dimension> dimensions) {}

    /// What came, by event and by byte.
    private record Tally(StatisticSet events, StatisticSet bytes) {
        static Tally of(double events, double bytes) {
            return new Tally(new StatisticSet(1, events, events, events), new StatisticSet(1, bytes, bytes, bytes));
        }

        Tally plus(Tally other) {
            return new Tally(sum(events, other.events), sum(bytes, other.bytes));
        }

        private static StatisticSet sum(StatisticSet one, StatisticSet other) {
            return new StatisticSet(
                    one.sampleCount() + other.sampleCount(),
                    one.sum() + other.sum(),
                    Math.min(one.minimum(), other.minimum()),
                    Math.max(one.maximum(), other.maximum()));
        }
    }

    void start() {
        clock.start();
    }

    /// Counts a batch that is put.
    void count(PutBatch batch) {
        Tally tally = Tally.of(
                batch.events().size(),
                batch.events().stream().mapToDouble(NewEvent::bytes).sum());
        Instant minute = batch.arrival().truncatedTo(ChronoUnit.MINUTES);
        Dimension group = new Dimension("LogGroupName", batch.group().name());
        counted.merge(new Key(batch.scope(), minute, List.of(group)), tally, Tally::plus);
        counted.merge(new Key(batch.scope(), minute, List.of()), tally, Tally::plus);
    }

    private void store() {
        for (Key key : List.copyOf(counted.keySet())) {
            Tally tally = counted.remove(key);
            if (tally != null) {
                store(key, tally);
            }
        }
    }

    private void store(Key key, Tally tally) {
        List<Datum> data = new ArrayList<>();
        data.add(datum("IncomingLogEvents", Unit.NONE, key, tally.events()));
        data.add(datum("IncomingBytes", Unit.BYTES, key, tally.bytes()));
        try {
            metrics.put(key.scope(), NAMESPACE, data);
        } catch (FaultException e) {
            counted.merge(key, tally, Tally::plus);
            throw e;
        }
    }

    private static Datum datum(String name, Unit unit, Key key, StatisticSet values) {
        return new Datum(name, key.dimensions(), key.minute(), null, List.of(), List.of(), values, unit, null);
    }

    @Override
    public void close() {
        clock.close();
        try {
            store();
        } catch (FaultException e) {
            LOG.log(Level.WARNING, "what came in the last minute is not counted", e);
        }
    }
}
