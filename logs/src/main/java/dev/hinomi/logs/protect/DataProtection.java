package dev.hinomi.logs.protect;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.version.Compiled;
import dev.hinomi.logs.version.GroupVersions;
import dev.hinomi.logs.version.Version;
import dev.hinomi.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The data protection policies of groups. A policy concerns the events that arrived while it was in force,
/// whenever they are read: earlier ones are not masked, and those of its time stay masked after it is
/// deleted.
public final class DataProtection {
    private final LogCatalog catalog;
    private final GroupVersions<ProtectionPolicy> versions;
    private final AccountProtection account;
    private final Compiled<ProtectionPolicy> compiled = new Compiled<>(ProtectionPolicy::parse);

    public DataProtection(Records records, LogCatalog catalog, AccountProtection account, InstantSource clock) {
        this.catalog = catalog;
        this.versions = new GroupVersions<>(records, "log-data-protection", ProtectionPolicy::parse, clock);
        this.account = account;
    }

    /// What is deleted with a group.
    public GroupOwned owned() {
        return versions;
    }

    /// Puts the policy of a group, in place of the one before if there is one.
    public Version<ProtectionPolicy> put(Scope scope, String groupName, String document) {
        LogGroup group = catalog.group(scope, groupName);
        group.require(LogGroupFeature.DATA_PROTECTION);
        ProtectionPolicy.parse(document).findingsGroup().ifPresent(destination -> requireGroup(scope, destination));
        return versions.put(scope, group, document);
    }

    private void requireGroup(Scope scope, String destination) {
        if (!catalog.exists(scope, destination)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "policyDocument",
                    "FindingsDestination.CloudWatchLogs.LogGroup: " + destination
                            + " (expected: a log group that exists)"));
        }
    }

    /// The policy of a group, if it has one.
    public Optional<Version<ProtectionPolicy>> get(Scope scope, String groupName) {
        return versions.current(catalog.group(scope, groupName).id());
    }

    /// Deletes the policy of a group; a [Fault.NotFound] when there is none.
    public void delete(Scope scope, String groupName) {
        if (!versions.delete(scope, catalog.group(scope, groupName))) {
            throw new FaultException(
                    new Fault.NotFound("data protection policy", "The log group has no data protection policy."));
        }
    }

    /// Of a group, by its id; empty when it never had a policy.
    public Optional<ProtectionStatus> status(long group) {
        return versions.all(group).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        versions.current(group).isPresent() ? ProtectionStatus.ACTIVATED : ProtectionStatus.DELETED);
    }

    /// Whether the policy of the account concerns its groups now.
    public boolean isInherited(Scope scope, Instant now) {
        return account.document(scope, now).isPresent();
    }

    /// What was in force when an event arrived: policies of its group and of its account.
    public List<ProtectionPolicy> inForce(Scope scope, long group, Instant ingestion) {
        List<ProtectionPolicy> own = versions.at(group, ingestion);
        Optional<ProtectionPolicy> ofAccount = ofAccount(scope, ingestion);
        if (ofAccount.isEmpty()) {
            return own;
        }
        List<ProtectionPolicy> all = new ArrayList<>(own);
        all.add(ofAccount.get());
        return all;
    }

    /// Whether events of a group may have been met by a policy, whenever they arrived.
    public boolean concerns(Scope scope, long group) {
        return !versions.all(group).isEmpty() || account.ever(scope);
    }

    /// The policy of a group itself that an event meets as it arrives.
    public Optional<ProtectionPolicy> own(long group, Instant arrival) {
        List<ProtectionPolicy> own = versions.at(group, arrival);
        return own.isEmpty() ? Optional.empty() : Optional.of(own.getLast());
    }

    /// The policy of an account at an instant.
    public Optional<ProtectionPolicy> ofAccount(Scope scope, Instant at) {
        return account.document(scope, at).map(compiled::of);
    }
}
