package dev.hinomi.api.route;

import dev.hinomi.alarms.rehearsal.Rehearsal;
import dev.hinomi.alarms.rehearsal.Rehearsals;
import dev.hinomi.api.cloudwatch.PutMetricAlarm;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /_hinomi/alarms/rehearsal`: what an alarm would have done on recorded telemetry.
///
/// JSON in: `from` and `to` as `2026-11-22T06:00:00Z`, and either `alarmName` or `alarm`, the parameters of
/// PutMetricAlarm. JSON out: an [Answer].
public final class RehearsalRoute {
    public static final String PATH = "/_hinomi/alarms/rehearsal";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Rehearsals rehearsals;

    private RehearsalRoute(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    public static Route of(Rehearsals rehearsals, SignedRoute.Surroundings surroundings) {
        return SignedRoute.ofReaders("POST", PATH, surroundings, new RehearsalRoute(rehearsals)::rehearse);
    }

    /// What is asked for.
    record Request(
            @Nullable String alarmName,
            @Nullable JsonNode alarm,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /// What the alarm would have done.
    ///
    /// @param evaluations how often it would have been evaluated
    /// @param alarms how often it would have gone off
    /// @param inAlarm how long it would have been in ALARM in all
    /// @param changes of its state
    /// @param last its state at the end
    public record Answer(
            Instant from,
            Instant to,
            long evaluations,
            long alarms,
            Duration inAlarm,
            List<Change> changes,
            String last) {
        public Answer {
            changes = List.copyOf(changes);
        }

        static Answer of(Rehearsal rehearsal) {
            return new Answer(
                    rehearsal.from(),
                    rehearsal.to(),
                    rehearsal.evaluations(),
                    rehearsal.alarms(),
                    rehearsal.inAlarm(),
                    rehearsal.changes().stream().map(Change::of).toList(),
                    rehearsal.last().name());
        }
    }

    /// A change of the state.
    public record Change(Instant at, String from, String to, String reason) {
        static Change of(Rehearsal.Change change) {
            return new Change(change.at(), change.from().name(), change.to().name(), change.reason());
        }
    }

    private WireResponse rehearse(Scope scope, WireRequest received) {
        Request request = JsonBody.read(received, Request.class);
        Instant from = required("from", request.from());
        Instant to = required("to", request.to());
        if ((request.alarmName() == null) == (request.alarm() == null)) {
            throw new FaultException(new Fault.InvalidCombination("alarmName or alarm: one of them is needed"));
        }
        Rehearsal rehearsal = request.alarm() == null
                ? rehearsals.of(scope, String.valueOf(request.alarmName()), from, to)
                : rehearsals.of(scope, PutMetricAlarm.proposed(JSON.writeValueAsBytes(request.alarm())), from, to);
        return Answers.json(200, Answer.of(rehearsal));
    }

    private static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw new FaultException(new Fault.InvalidParameter(member, member + ": missing"));
        }
        return value;
    }
}
