package dev.hinomi.api.route;

import dev.hinomi.alarms.rehearsal.Rehearsal;
import dev.hinomi.alarms.rehearsal.Rehearsals;
import dev.hinomi.api.cloudwatch.PutMetricAlarm;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /_hinomi/alarms/rehearsal`: what an alarm would have done on recorded telemetry.
///
/// JSON in: `from` and `to` as `2026-11-22T06:00:00Z`, and either `alarmName` or `alarm`, the parameters of
/// PutMetricAlarm. JSON out: an [Answer].
public final class RehearsalRoute {
    public static final String PATH = "/_hinomi/alarms/rehearsal";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Rehearsals rehearsals;

    private RehearsalRoute(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    public static ReaderRoute of(Rehearsals rehearsals, ReaderRoute.Surroundings surroundings) {
        return new ReaderRoute("POST", PATH, surroundings, new RehearsalRoute(rehearsals)::rehearse);
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
        Request request = read(received);
        Instant from = required("from", request.from());
        Instant to = required("to", request.to());
        if ((request.alarmName() == null) == (request.alarm() == null)) {
            throw new FaultException(new Fault.InvalidCombination("alarmName or alarm: one of them is needed"));
        }
        Rehearsal rehearsal = request.alarm() == null
                ? rehearsals.of(scope, String.valueOf(request.alarmName()), from, to)
                : rehearsals.of(scope, PutMetricAlarm.proposed(json.writeValueAsBytes(request.alarm())), from, to);
        return new WireResponse(
                200,
                Headers.of("content-type", "application/json", "cache-control", "no-store"),
                Blob.owning(json.writeValueAsString(Answer.of(rehearsal)).getBytes(StandardCharsets.UTF_8)));
    }

    private Request read(WireRequest request) {
        try {
            Request read = json.readValue(request.body().toByteArray(), Request.class);
            return required("body", read);
        } catch (JacksonException e) {
            throw new FaultException(
                    new Fault.InvalidParameter("body", "body: not the JSON expected: " + e.getOriginalMessage()), e);
        }
    }

    private static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw new FaultException(new Fault.InvalidParameter(member, member + ": missing"));
        }
        return value;
    }
}
