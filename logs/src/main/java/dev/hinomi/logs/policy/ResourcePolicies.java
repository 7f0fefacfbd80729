package dev.hinomi.logs.policy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.page.Page;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The resource policies of an account, and one for each log group (API reference, `PutResourcePolicy`). They are kept
/// and told; access is decided by the roles of principals.
public final class ResourcePolicies implements GroupOwned {
    private static final int MAX_OF_ACCOUNT = 10;

    /// By name.
    private static final Collection<ResourcePolicy> OF_ACCOUNT =
            new Collection<>("log-resource-policy", ResourcePolicy.class);

    /// By the name of the group.
    private static final Collection<ResourcePolicy> OF_GROUP =
            new Collection<>("log-group-resource-policy", ResourcePolicy.class);

    private final Records records;
    private final InstantSource clock;

    public ResourcePolicies(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Puts a policy of the account, over the one of the same name if there is one.
    public ResourcePolicy put(Scope scope, String name, String document) {
        IamPolicies.check("policyDocument", document);
        ResourcePolicy policy =
                new ResourcePolicy(Optional.of(name), document, clock.instant(), Optional.empty(), Optional.empty());
        return records.write(tx -> {
            boolean isNew = tx.get(OF_ACCOUNT, scope, name).isEmpty();
            if (isNew && tx.list(OF_ACCOUNT, scope, "", null, MAX_OF_ACCOUNT).size() == MAX_OF_ACCOUNT) {
                throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded."));
            }
            tx.put(OF_ACCOUNT, scope, name, policy);
            return policy;
        });
    }

    /// Puts the policy of a group.
    ///
    /// @param expected the revision of the present policy; empty when there is none yet
    public ResourcePolicy putOfGroup(
            Scope scope, String group, Optional<String> name, String document, Optional<String> expected) {
        IamPolicies.check("policyDocument", document);
        return records.write(tx -> {
            LogGroup found = LogCatalog.requireGroup(tx, scope, group);
            Optional<ResourcePolicy> present = tx.get(OF_GROUP, scope, group).map(Document::value);
            checkRevision(present, expected);
            String seed = found.id() + " " + present.flatMap(ResourcePolicy::revision) + clock.instant() + document;
            ResourcePolicy policy = new ResourcePolicy(
                    name,
                    document,
                    clock.instant(),
                    Optional.of(group),
                    Optional.of(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                            .toString()));
            tx.put(OF_GROUP, scope, group, policy);
            return policy;
        });
    }

    private static void checkRevision(Optional<ResourcePolicy> present, Optional<String> expected) {
        Optional<String> revision = present.flatMap(ResourcePolicy::revision);
        if (!revision.equals(expected)) {
            throw new FaultException(new Fault.Conflict("expectedRevisionId: " + expected.orElse("none")
                    + " (expected: " + revision.orElse("none") + ", the revision of the present policy)"));
        }
    }

    /// A page of the policies of the account, by name.
    public Page<ResourcePolicy> ofAccount(Scope scope, Optional<String> token, int limit) {
        return page(OF_ACCOUNT, scope, token, limit);
    }

    /// A page of the policies of groups, by the groups' names.
    public Page<ResourcePolicy> ofGroups(Scope scope, Optional<String> token, int limit) {
        return page(OF_GROUP, scope, token, limit);
    }

    /// The policy of a group, if it has one.
    public Optional<ResourcePolicy> ofGroup(Scope scope, String group) {
        return records.read(tx -> {
            LogCatalog.requireGroup(tx, scope, group);
            return tx.get(OF_GROUP, scope, group).map(Document::value);
        });
    }

    private Page<ResourcePolicy> page(
            Collection<ResourcePolicy> collection, Scope scope, Optional<String> token, int limit) {
        PageToken tokens =
                new PageToken("DescribeResourcePolicies " + scope + collection.name(), Page.TOKEN_LIFETIME, clock);
        String after = token.map(tokens::place).orElse(null);
        List<Document<ResourcePolicy>> found = records.read(tx -> tx.list(collection, scope, "", after, limit + 1));
        return Page.of(found, limit, Document::value, last -> tokens.issue(last.id()));
    }

    /// Deletes a policy of the account.
    public void delete(Scope scope, String name) {
        records.write(tx -> {
            if (!tx.delete(OF_ACCOUNT, scope, name)) {
                throw notFound("Policy with name [" + name + "] does not exist");
            }
            return true;
        });
    }

    /// Deletes the policy of a group.
    public void deleteOfGroup(Scope scope, String group, Optional<String> expected) {
        records.write(tx -> {
            Optional<ResourcePolicy> present = tx.get(OF_GROUP, scope, group).map(Document::value);
            if (present.isEmpty()) {
                throw notFound("Log group " + group + " has no resource policy");
            }
            checkRevision(present, expected);
            return tx.delete(OF_GROUP, scope, group);
        });
    }

    @Override
    public void deleteOf(WriteTx tx, Scope scope, LogGroup group) {
        tx.delete(OF_GROUP, scope, group.name());
    }

    private static FaultException notFound(String message) {
        return new FaultException(new Fault.NotFound("resource policy", message));
    }
}
