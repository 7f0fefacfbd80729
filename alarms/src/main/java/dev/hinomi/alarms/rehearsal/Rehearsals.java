package dev.hinomi.alarms.rehearsal;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.internal.engine.PointSources;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.alarms.request.MetricAlarmRequest;
import dev.hinomi.alarms.request.QueryRules;
import dev.hinomi.alarms.request.RequestRules;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.query.QuerySet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Rehearses alarms that there are, and alarms that somebody proposes.
public final class Rehearsals {
    private final Alarms alarms;
    private final DataSources sources;
    private final InstantSource clock;
    private final Rehearser rehearser;

    /// @param sources of the telemetry, as it is stored
    /// @param settle how long after the end of a period alarms are evaluated
    public Rehearsals(Alarms alarms, DataSources sources, InstantSource clock, Duration settle) {
        this.alarms = alarms;
        this.sources = sources;
        this.clock = clock;
        this.rehearser = new Rehearser(sources.reader(), settle);
    }

    /// What an alarm would have done, as it is configured now.
    ///
    /// @throws FaultException when there is no such alarm, or it cannot be rehearsed
    public Rehearsal of(Scope scope, String name, Instant from, Instant to) {
        return switch (alarms.find(scope, name).condition()) {
            case DatapointCondition condition -> run(scope, condition, from, to);
            case CompositeCondition _ -> throw unsupported(name, "a composite alarm");
            case LogCondition _ -> throw unsupported(name, "a log alarm");
        };
    }

    /// What an alarm would have done that does not exist.
    ///
    /// @throws FaultException for what PutMetricAlarm refuses
    public Rehearsal of(Scope scope, MetricAlarmRequest proposed, Instant from, Instant to) {
        DatapointCondition condition = RequestRules.condition(proposed);
        if (condition instanceof QueryCondition query) {
            QueryRules.check(query, QuerySet.of(query.queries(), "Metrics", sources));
        }
        return run(scope, condition, from, to);
    }

    private Rehearsal run(Scope scope, DatapointCondition condition, Instant from, Instant to) {
        return rehearser.run(
                condition, reader -> replay(scope, condition, sources.withReader(reader)), from, to, clock.instant());
    }

    private static Replay replay(Scope scope, DatapointCondition condition, DataSources recorded) {
        return PointSources.grouped(scope, condition, recorded)
                .map(series -> Replay.of(condition, series))
                .orElseGet(() -> Replay.of(condition, PointSources.reading(scope, condition, recorded)));
    }

    private static FaultException unsupported(String name, String kind) {
        return new FaultException(new Fault.Unsupported(
                "alarmName", "alarmName: " + name + " is " + kind + " (expected: an alarm on metrics)"));
    }
}
