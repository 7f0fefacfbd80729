package dev.hinomi.alarms;

import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.mute.MuteIndex;
import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.alarms.request.MuteRuleRequest;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the rules that mute the actions of alarms. Blocking.
public final class MuteRules {
    /// CloudWatch User Guide, "CloudWatch service quotas".
    private static final int MOST_RULES = 2000;

    private static final PageToken TOKENS = new PageToken("ListAlarmMuteRules");

    private final Records records;
    private final Timers timers;
    private final MuteIndex index;
    private final Transitions transitions;

    MuteRules(Records records, Timers timers, MuteIndex index, Transitions transitions) {
        this.records = records;
        this.timers = timers;
        this.index = index;
        this.transitions = transitions;
    }

    /// Takes up the rules that there are.
    void start() {
        records.read(tx -> tx.listAll(AlarmRecords.MUTE_RULES))
                .forEach(document -> index.put(document.scope(), document.value()));
    }

    /// Makes a rule, or replaces one. Actions that it does not mute any more run at once.
    ///
    /// @throws FaultException for what PutAlarmMuteRule refuses
    public void put(Scope scope, MuteRuleRequest request) {
        request.check();
        Instant now = timers.instant().truncatedTo(ChronoUnit.MILLIS);
        records.write(tx -> {
            checkTargets(tx, scope, request.alarms());
            Optional<MuteRule> before = find(tx, scope, request.name());
            if (before.isEmpty()
                    && tx.list(AlarmRecords.MUTE_RULES, scope, "", null, MOST_RULES)
                                    .size()
                            >= MOST_RULES) {
                throw new FaultException(
                        new Fault.LimitExceeded("The quota of " + MOST_RULES + " alarm mute rules is reached."));
            }
            MuteRule rule = new MuteRule(
                    request.name(),
                    request.description(),
                    request.schedule(),
                    request.alarms(),
                    before.map(MuteRule::tags).orElse(request.tags()),
                    request.start(),
                    request.expire(),
                    before.map(MuteRule::created).orElse(now),
                    now);
            tx.put(AlarmRecords.MUTE_RULES, scope, rule.name(), rule);
            tx.afterCommit(() -> index.put(scope, rule));
            return rule;
        });
        transitions.unmute(scope);
    }

    /// Deletes a rule; one that does not exist is passed over. Actions that nothing mutes any more run at once.
    public void delete(Scope scope, String name) {
        records.write(tx -> {
            tx.delete(AlarmRecords.MUTE_RULES, scope, name);
            tx.afterCommit(() -> index.remove(scope, name));
            return name;
        });
        transitions.unmute(scope);
    }

    /// The rule of this name.
    ///
    /// @throws FaultException when there is no such rule
    public MuteRule get(Scope scope, String name) {
        return records.read(tx -> tx.get(AlarmRecords.MUTE_RULES, scope, name))
                .map(Document::value)
                .orElseThrow(() -> notFound(name));
    }

    /// The rules of a scope, by their names.
    ///
    /// @param alarm only rules for this alarm
    /// @param statuses only rules that stand so; all when empty
    public Page<MuteRule> list(
            Scope scope,
            @Nullable String alarm,
            Set<MuteRule.Status> statuses,
            @Nullable Integer maxRecords,
            @Nullable String token) {
        int size = PageSize.of(maxRecords, 50);
        String after = token == null ? null : TOKENS.place(token);
        Instant now = timers.instant();
        List<MuteRule> found =
                records.read(tx -> tx.list(AlarmRecords.MUTE_RULES, scope, "", after, MOST_RULES)).stream()
                        .map(Document::value)
                        .filter(rule -> alarm == null || rule.alarms().contains(alarm))
                        .filter(rule -> statuses.isEmpty() || statuses.contains(rule.status(now)))
                        .limit(size + 1L)
                        .toList();
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        List<MuteRule> page = found.subList(0, size);
        return new Page<>(page, Optional.of(TOKENS.issue(page.getLast().name())));
    }

    /// How a rule stands now.
    public MuteRule.Status status(MuteRule rule) {
        return rule.status(timers.instant());
    }

    /// Gives a rule other tags, made of those that it has.
    ///
    /// @throws FaultException when there is no such rule
    public void changeTags(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        records.write(tx -> {
            MuteRule rule = find(tx, scope, name).orElseThrow(() -> notFound(name));
            return tx.put(AlarmRecords.MUTE_RULES, scope, name, rule.withTags(change.apply(rule.tags())));
        });
    }

    private static Optional<MuteRule> find(WriteTx tx, Scope scope, String name) {
        return tx.get(AlarmRecords.MUTE_RULES, scope, name).map(Document::value);
    }

    private static void checkTargets(WriteTx tx, Scope scope, List<String> alarms) {
        List<String> missing = alarms.stream()
                .filter(alarm -> AlarmRecords.find(tx, scope, alarm).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new FaultException(
                    new Fault.InvalidParameter("MuteTargets", "MuteTargets: the alarms " + missing + " do not exist"));
        }
    }

    private static FaultException notFound(String name) {
        return new FaultException(new Fault.NotFound("alarm mute rule", "Alarm mute rule does not exist: " + name));
    }
}
