package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCollections.Tombstone;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.tag.Taggable;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.store.TelemetryStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes, changes, describes and deletes log groups.
public final class LogGroups implements Taggable {
    private final Records records;
    private final TelemetryStore store;
    private final Deletions deletions;
    private final List<GroupOwned> owned;
    private final InstantSource clock;

    /// @param owned whatever goes with a group
    public LogGroups(
            Records records, TelemetryStore store, Deletions deletions, List<GroupOwned> owned, InstantSource clock) {
        this.records = records;
        this.store = store;
        this.deletions = deletions;
        this.owned = List.copyOf(owned);
        this.clock = clock;
    }

    /// Makes a group that keeps its events for ever, and whose deletion nothing forbids.
    public LogGroup create(Scope scope, String name, LogGroupClass logGroupClass, Map<String, String> tags) {
        return create(scope, new NewLogGroup(name, logGroupClass, tags, Optional.empty(), false));
    }

    /// Makes a group. It keeps its events for ever, unless its class says for how long.
    public LogGroup create(Scope scope, NewLogGroup made) {
        return records.write(tx -> {
            if (tx.get(LogCollections.GROUPS, scope, made.name()).isPresent()) {
                throw new FaultException(
                        new Fault.AlreadyExists("log group", "The specified log group already exists"));
            }
            Instant now = clock.instant();
            LogGroup group = new LogGroup(
                    made.name(),
                    LogCollections.nextId(tx),
                    now,
                    made.logGroupClass(),
                    RetentionDays.initial(made.logGroupClass()),
                    made.tags(),
                    made.kmsKeyId(),
                    Optional.of(now).filter(_ -> made.deletionProtected()));
            tx.put(LogCollections.GROUPS, scope, made.name(), group);
            return group;
        });
    }

    /// Deletes a group with its streams and events, and with whatever else belongs to it. One that is protected is
    /// refused.
    public void delete(Scope scope, String name) {
        deletions.delete(scope, tx -> {
            LogGroup group = LogCatalog.requireGroup(tx, scope, name);
            if (group.protectedSince().isPresent()) {
                throw new FaultException(
                        new Fault.InvalidState("Cannot delete log group with deletion protection enabled. "
                                + "Disable deletion protection first."));
            }
            tx.delete(LogCollections.GROUPS, scope, name);
            deleteStreams(tx, scope, group);
            owned.forEach(part -> part.deleteOf(tx, scope, group));
            return new Tombstone(group.id(), Tombstone.WHOLE_GROUP);
        });
    }

    private static void deleteStreams(WriteTx tx, Scope scope, LogGroup group) {
        String ofGroup = LogCollections.ofGroup(group.id());
        for (LogStream stream : LogCatalog.all(tx, LogCollections.STREAMS, scope, ofGroup)) {
            tx.delete(LogCollections.STREAMS, scope, LogCollections.streamKey(group.id(), stream.name()));
            tx.delete(LogCollections.STREAM_NAMES, scope, LogCollections.streamNameKey(group.id(), stream.id()));
        }
    }

    /// Keeps the group's events for so many days; older ones cannot be read from now on.
    public void putRetention(Scope scope, String name, int days) {
        RetentionDays.check(days);
        change(scope, name, group -> RetentionDays.changeable(group).withRetention(Optional.of(days)));
    }

    /// Keeps the group's events for ever.
    public void deleteRetention(Scope scope, String name) {
        change(scope, name, group -> RetentionDays.changeable(group).withRetention(Optional.empty()));
    }

    /// Forbids the deletion of the group and its streams, or permits it again.
    public void protect(Scope scope, String name, boolean enabled) {
        change(
                scope,
                name,
                group -> group.withProtection(
                        enabled ? group.protectedSince().or(() -> Optional.of(clock.instant())) : Optional.empty()));
    }

    /// Notes the key of a group.
    public void associateKmsKey(Scope scope, String name, String key) {
        KmsKeys.check(key);
        change(scope, name, group -> group.withKmsKey(Optional.of(key)));
    }

    /// Takes the key of a group away; one that has none stays as it is.
    public void disassociateKmsKey(Scope scope, String name) {
        change(scope, name, group -> group.withKmsKey(Optional.empty()));
    }

    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return records.read(tx -> LogCatalog.requireGroup(tx, scope, name)).tags();
    }

    @Override
    public void changeTags(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        change(scope, name, group -> group.withTags(change.apply(group.tags())));
    }

    private void change(Scope scope, String name, UnaryOperator<LogGroup> change) {
        records.write(tx -> {
            LogGroup group = LogCatalog.requireGroup(tx, scope, name);
            return tx.put(LogCollections.GROUPS, scope, name, change.apply(group));
        });
    }

    /// How many bytes the messages of the group's events have, in UTF-8.
    public long storedBytes(LogGroup group) {
        return store.storedBytes(group.id());
    }

    /// A page of the groups that pass the filter, by name.
    public Page<LogGroup> describe(Scope scope, LogGroupFilter filter, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("DescribeLogGroups " + scope + filter.fingerprint());
        return records.read(tx -> GroupPages.page(tx, scope, filter.prefix(), filter::accepts, tokens, token, limit));
    }
}
