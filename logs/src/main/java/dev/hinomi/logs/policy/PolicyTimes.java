package dev.hinomi.logs.policy;

import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which account policies were in force when. Immutable.
final class PolicyTimes {
    static final PolicyTimes NONE = new PolicyTimes(Map.of());

    private final Map<Key, List<Span>> spans;

    private PolicyTimes(Map<Key, List<Span>> spans) {
        this.spans = spans;
    }

    private record Key(Scope scope, AccountPolicyType type) {}

    /// A policy in one form, from its `updated` on and before `until`.
    private record Span(AccountPolicy policy, Selection selection, Optional<Instant> until) {
        boolean holds(Instant at) {
            return !at.isBefore(policy.updated()) && until.map(at::isBefore).orElse(true);
        }
    }

    /// A policy in a form that is not in force any more.
    record Ended(Scope scope, AccountPolicy policy, Instant until) {}

    static PolicyTimes of(List<Document<AccountPolicy>> present, List<Ended> past) {
        Map<Key, List<Span>> spans = new HashMap<>();
        present.forEach(policy -> add(spans, policy.scope(), policy.value(), Optional.empty()));
        past.forEach(ended -> add(spans, ended.scope(), ended.policy(), Optional.of(ended.until())));
        return new PolicyTimes(spans);
    }

    private static void add(Map<Key, List<Span>> spans, Scope scope, AccountPolicy policy, Optional<Instant> until) {
        spans.computeIfAbsent(new Key(scope, policy.type()), _ -> new ArrayList<>())
                .add(new Span(policy, policy.selection(), until));
    }

    /// Whether there is a policy of this type, or was.
    boolean ever(Scope scope, AccountPolicyType type) {
        return spans.containsKey(new Key(scope, type));
    }

    /// The policy that selects the group at this time. There is at most one: selections of a type do not overlap.
    Optional<AccountPolicy> at(Scope scope, AccountPolicyType type, String group, Instant at) {
        for (Span span : spans.getOrDefault(new Key(scope, type), List.of())) {
            if (span.holds(at) && span.selection().takes(group)) {
                return Optional.of(span.policy());
            }
        }
        return Optional.empty();
    }
}
