package dev.hinomi.ingest.otlp;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.resource.v1.Resource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was added since the last export, of totals that are counted from a beginning ("Temporality"). Kept in
/// memory, so many streams at most. Not for several threads at once.
///
/// The first total of a stream that is not known counts in full when counting began while streams are
/// remembered, and is only compared with otherwise: it may hold what was counted long ago. So what is counted
/// between the last export before a restart of the server and the first one after it is lost.
final class CumulativeStreams {
    private final int most;
    private final Map<Key, State> states = new LinkedHashMap<>(16, 0.75f, true);

    /// Every stream that had a total after this time is known.
    private long rememberedSince;

    /// @param most how many streams are remembered; the one that was not heard of for the longest time is
    ///     forgotten
    CumulativeStreams(Instant now, int most) {
        this.most = most;
        this.rememberedSince = Nanos.of(now);
    }

    /// One sequence of totals: from one process, since one beginning. Processes that cannot be told apart differ
    /// in when they began, mostly.
    ///
    /// @param kind what the metric's data points are, and so its totals
    /// @param start in nanoseconds, 0 when it is not known
    record Key(
            Scope scope,
            MetricId metric,
            Metric.DataCase kind,
            Resource resource,
            InstrumentationScope library,
            long start) {}

    private record State(long time, Total<?> total) {}

    /// What was added, if it can be told and this is not the same export once more.
    ///
    /// @param time in nanoseconds
    /// @param undo takes what has to be done when the increase cannot be stored
    /// @throws FaultException for a total that is older than the last one
    <T extends Total<T>> Optional<T> increase(Key key, long time, T total, Undo undo) {
        State last = states.get(key);
        if (last != null && time <= last.time()) {
            if (time == last.time()) {
                return Optional.empty();
            }
            throw new FaultException(new Fault.InvalidParameter(
                    "timeUnixNano",
                    Nanos.instant(time) + " after " + Nanos.instant(last.time()) + " (expected: in order of time)"));
        }
        State next = new State(time, total);
        undo.add(() -> restore(key, next, last));
        boolean isNew = key.start() > rememberedSince && key.start() < time;
        states.put(key, next);
        forgetTheEldest();
        if (last == null) {
            return isNew ? Optional.of(total) : Optional.empty();
        }
        // A key has one kind of totals.
        @SuppressWarnings("unchecked")
        T earlier = (T) last.total();
        return Optional.of(total.since(earlier).orElse(total));
    }

    private void restore(Key key, State ours, @Nullable State before) {
        if (ours.equals(states.get(key))) {
            if (before == null) {
                states.remove(key);
            } else {
                states.put(key, before);
            }
        }
    }

    private void forgetTheEldest() {
        if (states.size() > most) {
            Map.Entry<Key, State> eldest = states.entrySet().iterator().next();
            rememberedSince = Math.max(rememberedSince, eldest.getValue().time());
            states.remove(eldest.getKey());
        }
    }
}
