package dev.hinomi.logs.policy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The account policies, and which of them is in force for a log group, now or at an earlier time.
///
/// That question is asked for every batch of events, so the answer comes from memory.
public final class AccountPolicies {
    /// More than there can be of a type.
    private static final int ALL = 1_000;

    /// By type and name.
    private static final Collection<AccountPolicy> PRESENT =
            new Collection<>("log-account-policy", AccountPolicy.class);

    /// By type, name and beginning.
    private static final Collection<PastPolicy> PAST = new Collection<>("log-account-policy-past", PastPolicy.class);

    /// A policy in a form that was in force before `until`.
    private record PastPolicy(AccountPolicy policy, Instant until) {}

    private final Records records;
    private final Map<AccountPolicyType, DocumentCheck> checks;
    private final InstantSource clock;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile PolicyTimes times = PolicyTimes.NONE;

    /// @param checks one for each type
    public AccountPolicies(Records records, Map<AccountPolicyType, DocumentCheck> checks, InstantSource clock) {
        this.records = records;
        this.checks = new EnumMap<>(checks);
        this.clock = clock;
    }

    /// Reads the policies of the records. Before this no policy is in force.
    public void load() {
        changing.lock();
        try {
            times = records.read(tx -> PolicyTimes.of(
                    tx.listAll(PRESENT),
                    tx.listAll(PAST).stream()
                            .map(past -> new PolicyTimes.Ended(
                                    past.scope(),
                                    past.value().policy(),
                                    past.value().until()))
                            .toList()));
        } finally {
            changing.unlock();
        }
    }

    /// The policy of this type that concerns what arrives in the group at `at`.
    public Optional<AccountPolicy> effective(Scope scope, AccountPolicyType type, LogGroup group, Instant at) {
        return group.logGroupClass().supports(type.feature())
                ? times.at(scope, type, group.name(), at)
                : Optional.empty();
    }

    /// The same for a type whose policies are for every group.
    public Optional<AccountPolicy> effective(Scope scope, AccountPolicyType type, Instant at) {
        return times.at(scope, type, "", at);
    }

    /// Whether the account has a policy of this type, or had one.
    public boolean ever(Scope scope, AccountPolicyType type) {
        return times.ever(scope, type);
    }

    /// Puts a policy, over the one of the same name and type if there is one.
    public AccountPolicy put(
            Scope scope, AccountPolicyType type, String name, String document, Optional<String> criteria) {
        AccountPolicyRules.checkName(name);
        AccountPolicyRules.checkLength(document);
        // Arrivals are known in whole milliseconds; those of the millisecond of the change are not to be missed.
        Instant updated = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AccountPolicy policy = new AccountPolicy(name, type, document, criteria, updated);
        Selection selection = policy.selection();
        AccountPolicyRules.checkSelection(type, selection);
        DocumentCheck check = checks.get(type);
        if (check == null) {
            throw new IllegalStateException("no check of " + type);
        }
        check.check(document);
        change(tx -> {
            AccountPolicyRules.checkBeside(
                    type,
                    selection,
                    list(tx, scope, type).stream()
                            .filter(other -> !other.name().equals(name))
                            .toList());
            retire(tx, scope, type, name);
            tx.put(PRESENT, scope, key(type, name), policy);
        });
        return policy;
    }

    /// The policies of a type, by name.
    public List<AccountPolicy> list(Scope scope, AccountPolicyType type) {
        return records.read(tx -> list(tx, scope, type));
    }

    public void delete(Scope scope, AccountPolicyType type, String name) {
        change(tx -> {
            if (!retire(tx, scope, type, name)) {
                throw new FaultException(new Fault.NotFound(
                        "account policy", "The account policy " + name + " of type " + type + " does not exist."));
            }
            tx.delete(PRESENT, scope, key(type, name));
        });
    }

    /// Keeps the present form of a policy as a past one; returns whether there is one. A form that was in force for no
    /// time at all concerned nothing.
    private boolean retire(WriteTx tx, Scope scope, AccountPolicyType type, String name) {
        Optional<AccountPolicy> present =
                tx.get(PRESENT, scope, key(type, name)).map(Document::value);
        Instant now = clock.instant();
        present.filter(policy -> policy.updated().isBefore(now))
                .ifPresent(policy ->
                        tx.put(PAST, scope, key(type, name) + "/" + policy.updated(), new PastPolicy(policy, now)));
        return present.isPresent();
    }

    private void change(Consumer<WriteTx> change) {
        changing.lock();
        try {
            records.write(tx -> {
                change.accept(tx);
                return true;
            });
            load();
        } finally {
            changing.unlock();
        }
    }

    private static List<AccountPolicy> list(ReadTx tx, Scope scope, AccountPolicyType type) {
        return tx.list(PRESENT, scope, type + "/", null, ALL).stream()
                .map(Document::value)
                .toList();
    }

    private static String key(AccountPolicyType type, String name) {
        return type + "/" + name;
    }
}
