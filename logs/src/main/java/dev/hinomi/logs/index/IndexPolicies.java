package dev.hinomi.logs.index;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.group.LogGroupListing.IndexedFields;
import dev.hinomi.logs.policy.AccountPolicies;
import dev.hinomi.logs.policy.AccountPolicyType;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The field index policies of log groups. A group with a policy of its own uses that alone, any other the account
/// policy that selects it.
public final class IndexPolicies implements GroupOwned, IndexedFields {
    /// By the name of the group.
    private static final Collection<IndexPolicy> POLICIES = new Collection<>("log-index-policy", IndexPolicy.class);

    private final Records records;
    private final AccountPolicies accountPolicies;
    private final InstantSource clock;

    public IndexPolicies(Records records, AccountPolicies accountPolicies, InstantSource clock) {
        this.records = records;
        this.accountPolicies = accountPolicies;
        this.clock = clock;
    }

    /// Puts the policy of a group, over the one that it has.
    public IndexPolicy put(Scope scope, String group, String document) {
        IndexDocument.parse(document);
        IndexPolicy policy = new IndexPolicy(document, clock.instant(), Optional.empty());
        records.write(tx -> {
            LogCatalog.requireGroup(tx, scope, group).require(LogGroupFeature.FIELD_INDEXES);
            return tx.put(POLICIES, scope, group, policy);
        });
        return policy;
    }

    /// Deletes the policy of a group.
    public void delete(Scope scope, String group) {
        records.write(tx -> {
            LogCatalog.requireGroup(tx, scope, group);
            if (!tx.delete(POLICIES, scope, group)) {
                throw new FaultException(
                        new Fault.NotFound("index policy", "Log group " + group + " has no field index policy."));
            }
            return true;
        });
    }

    /// The policy that applies to a group.
    public Optional<IndexPolicy> effective(Scope scope, String group) {
        return records.read(tx -> effective(tx, scope, LogCatalog.requireGroup(tx, scope, group)));
    }

    private Optional<IndexPolicy> effective(ReadTx tx, Scope scope, LogGroup group) {
        return tx.get(POLICIES, scope, group.name())
                .map(Document::value)
                .or(() -> accountPolicies
                        .effective(scope, AccountPolicyType.FIELD_INDEX_POLICY, group, clock.instant())
                        .map(policy ->
                                new IndexPolicy(policy.document(), policy.updated(), Optional.of(policy.name()))));
    }

    /// An index of a field.
    ///
    /// @param group the group whose own policy names the field; none for what an account policy or every group has
    public record FieldIndex(Optional<LogGroup> group, String name, IndexType type) {}

    /// The indexes of the groups of these names, each once: those of their policies, and those that every group of a
    /// class with indexes has.
    public List<FieldIndex> fieldIndexes(Scope scope, List<String> groups) {
        return records.read(tx -> {
            Set<FieldIndex> custom = new LinkedHashSet<>();
            Set<FieldIndex> inherent = new LinkedHashSet<>();
            for (String name : groups) {
                LogGroup group = LogCatalog.requireGroup(tx, scope, name);
                group.require(LogGroupFeature.FIELD_INDEXES);
                effective(tx, scope, group).ifPresent(policy -> add(custom, group, policy));
                IndexDocument.DEFAULT_FIELDS.forEach(
                        field -> inherent.add(new FieldIndex(Optional.empty(), field, IndexType.FIELD_INDEX)));
            }
            custom.addAll(inherent);
            return List.copyOf(custom);
        });
    }

    private static void add(Set<FieldIndex> indexes, LogGroup group, IndexPolicy policy) {
        Optional<LogGroup> owner = policy.accountPolicy().isEmpty() ? Optional.of(group) : Optional.empty();
        IndexDocument.parse(policy.document())
                .fields()
                .forEach((field, type) -> indexes.add(new FieldIndex(owner, field, type)));
    }

    @Override
    public Set<String> of(ReadTx tx, Scope scope, LogGroup group) {
        if (!group.logGroupClass().supports(LogGroupFeature.FIELD_INDEXES)) {
            return Set.of();
        }
        Set<String> fields = new HashSet<>(IndexDocument.DEFAULT_FIELDS);
        effective(tx, scope, group)
                .map(policy -> IndexDocument.parse(policy.document()).fields())
                .map(Map::keySet)
                .ifPresent(fields::addAll);
        return fields;
    }

    @Override
    public void deleteOf(WriteTx tx, Scope scope, LogGroup group) {
        tx.delete(POLICIES, scope, group.name());
    }
}
