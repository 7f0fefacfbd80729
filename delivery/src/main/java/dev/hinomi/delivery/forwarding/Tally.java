package dev.hinomi.delivery.forwarding;

import dev.hinomi.delivery.forwarding.DeliveryMetrics.Counts;
import dev.hinomi.delivery.forwarding.DeliveryMetrics.Series;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.concurrent.ConcurrentHashMap;

/// Adds up what happens to filters until the figures are handed on.
final class Tally {
    private static final System.Logger LOG = System.getLogger(Tally.class.getName());

    private final DeliveryMetrics metrics;
    private final ConcurrentHashMap<Series, Counts> open = new ConcurrentHashMap<>();

    Tally(DeliveryMetrics metrics) {
        this.metrics = metrics;
    }

    void forwarded(Series series, int events, long bytes) {
        add(series, new Counts(events, bytes, 0, 0));
    }

    void failed(Series series, int events) {
        add(series, new Counts(0, 0, events, 0));
    }

    void throttled(Series series, int events) {
        add(series, new Counts(0, 0, 0, events));
    }

    private void add(Series series, Counts counts) {
        open.merge(series, counts, Counts::plus);
    }

    /// Hands on what has come together. What cannot be handed on now is kept for the next time; what never
    /// can, because a name may stand in a filter and not in a dimension, is left out.
    void flush() {
        for (Series series : open.keySet()) {
            Counts counts = open.remove(series);
            if (counts != null) {
                try {
                    metrics.add(series, counts);
                } catch (FaultException e) {
                    if (e.fault() instanceof Fault.Unavailable) {
                        add(series, counts);
                    }
                    LOG.log(System.Logger.Level.WARNING, "figures of " + series + " cannot be stored", e);
                }
            }
        }
    }
}
