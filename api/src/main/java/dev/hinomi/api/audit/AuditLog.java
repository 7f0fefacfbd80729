package dev.hinomi.api.audit;

import dev.hinomi.api.route.ChangeObserver;
import dev.hinomi.api.security.RolePolicy;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Journal;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.records.Records;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.codec.JsonText;
import dev.hinomi.wire.endpoint.CallObserver;
import dev.hinomi.wire.endpoint.Caller;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps what people and programs changed, or tried to, for [#KEPT].
///
/// Telemetry is none of it, as CloudTrail tells data events from management events (AWS CloudTrail User
/// Guide, "Logging data events"): it would drown the rest, and the way in for it must not wait for one
/// more write.
public final class AuditLog implements CallObserver, ChangeObserver, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());
    private static final Journal<AuditEntry> JOURNAL = new Journal<>("audit", AuditEntry.class);

    /// What is audited belongs to the server; its region stands in the entry.
    private static final Scope SCOPE = new Scope("000000000000", "us-east-1");

    /// A year, and time to look at it.
    private static final Duration KEPT = Duration.ofDays(400);

    private static final Duration SWEPT = Duration.ofHours(6);
    private static final Set<String> TELEMETRY = Set.of("PutMetricData", "PutLogEvents", "Publish", "PublishBatch");
    private static final String KIND = "Action";
    private static final String OK = "ok";

    private final Records records;
    private final Timers timers;
    private Timers.@Nullable Timer sweep;

    public AuditLog(Records records, Timers timers) {
        this.records = records;
        this.timers = timers;
    }

    /// Begins to delete what has been kept long enough.
    public void start() {
        sweep = timers.every(SWEPT, () -> {
            records.write(tx -> tx.trim(JOURNAL, timers.instant().minus(KEPT)));
        });
    }

    /// Who did something, and how that is known.
    ///
    /// @param name of the principal; what somebody said it is, where that could not be proven
    public record Actor(String name, Caller.Proof proof, String from) {
        /// Who sent a request.
        public static Actor of(Caller caller, String from) {
            String arn = caller.principal().arn();
            return new Actor(arn.substring(arn.lastIndexOf('/') + 1), caller.proof(), from);
        }
    }

    @Override
    public <I> void called(
            RequestContext context,
            Caller caller,
            String from,
            Service service,
            Operation<I, ?> operation,
            Optional<I> input,
            Optional<String> refusal) {
        if (TELEMETRY.contains(operation.name()) || RolePolicy.reads(operation.name())) {
            return;
        }
        keep(
                Actor.of(caller, from),
                RolePolicy.action(service, operation),
                context.scope().region(),
                input.map(given -> JsonText.write(operation.input(), given)).orElse("{}"),
                refusal);
    }

    @Override
    public void requested(Caller caller, String region, WireRequest request, Optional<String> refusal) {
        keep(
                Actor.of(caller, request.from()),
                "hinomi:" + request.method() + " " + request.path(),
                region,
                Parameters.given(request),
                refusal);
    }

    /// Keeps that somebody did something. What cannot be kept is logged: it has been done already.
    ///
    /// @param region empty for what has none
    /// @param json what the request carried
    /// @param refusal why it was refused or failed
    public void keep(Actor actor, String action, String region, String json, Optional<String> refusal) {
        AuditEntry entry = new AuditEntry(
                switch (actor.proof()) {
                    case KEY -> "key";
                    case SESSION -> "session";
                    case NOTHING -> "none";
                },
                action,
                region,
                Parameters.ofJson(json),
                refusal.map(Parameters::cut).orElse(OK),
                actor.from());
        try {
            records.write(tx -> tx.append(JOURNAL, SCOPE, Parameters.cut(actor.name()), KIND, timers.instant(), entry));
        } catch (FaultException e) {
            LOG.log(System.Logger.Level.ERROR, "not in the audit log: " + actor.name() + " " + entry, e);
        }
    }

    /// The latest entries before one, or of all.
    ///
    /// @param principal whose; everybody's when empty
    List<JournalEntry<AuditEntry>> latest(Optional<String> principal, Optional<Long> before, int limit) {
        return records.read(tx -> tx.journal(
                JOURNAL,
                new JournalQuery(SCOPE, principal.orElse(null), Set.of(), null, true, before.orElse(null), limit)));
    }

    @Override
    public void close() {
        Timers.Timer started = sweep;
        if (started != null) {
            started.cancel();
        }
    }
}
