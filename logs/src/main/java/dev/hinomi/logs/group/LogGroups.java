package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCollections.Tombstone;
import dev.hinomi.logs.page.Page;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes, describes and deletes log groups.
public final class LogGroups {
    private static final int CHUNK = 500;

    private final Records records;
    private final Deletions deletions;
    private final InstantSource clock;

    public LogGroups(Records records, Deletions deletions, InstantSource clock) {
        this.records = records;
        this.deletions = deletions;
        this.clock = clock;
    }

    /// Makes a group that keeps its events for ever.
    public LogGroup create(Scope scope, String name, LogGroupClass logGroupClass, Map<String, String> tags) {
        LogNames.checkGroup(name);
        Tags.check(tags);
        return records.write(tx -> {
            if (tx.get(LogCollections.GROUPS, scope, name).isPresent()) {
                throw new FaultException(
                        new Fault.AlreadyExists("log group", "The specified log group already exists"));
            }
            LogGroup group = new LogGroup(
                    name, LogCollections.nextId(tx), clock.instant(), logGroupClass, Optional.empty(), tags);
            tx.put(LogCollections.GROUPS, scope, name, group);
            return group;
        });
    }

    /// Deletes a group with its streams and events.
    public void delete(Scope scope, String name) {
        deletions.delete(scope, tx -> {
            LogGroup group = LogCatalog.requireGroup(tx, scope, name);
            tx.delete(LogCollections.GROUPS, scope, name);
            deleteStreams(tx, scope, group);
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
        change(scope, name, Optional.of(days));
    }

    /// Keeps the group's events for ever.
    public void deleteRetention(Scope scope, String name) {
        change(scope, name, Optional.empty());
    }

    private void change(Scope scope, String name, Optional<Integer> retentionDays) {
        records.write(tx -> {
            LogGroup group = LogCatalog.requireGroup(tx, scope, name);
            return tx.put(LogCollections.GROUPS, scope, name, group.withRetention(retentionDays));
        });
    }

    /// A page of the groups that pass the filter, by name.
    public Page<LogGroup> describe(Scope scope, LogGroupFilter filter, Optional<String> token, int limit) {
        PageToken tokens =
                new PageToken("DescribeLogGroups " + scope + filter.fingerprint(), Page.TOKEN_LIFETIME, clock);
        Optional<String> after = token.map(tokens::place);
        List<LogGroup> found = records.read(tx -> find(tx, scope, filter, after.orElse(null), limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<LogGroup> page = found.subList(0, limit);
        return new Page<>(page, Optional.of(tokens.issue(page.getLast().name())));
    }

    private static List<LogGroup> find(
            ReadTx tx, Scope scope, LogGroupFilter filter, @Nullable String after, int limit) {
        List<LogGroup> found = new ArrayList<>();
        @Nullable String last = after;
        while (true) {
            List<Document<LogGroup>> chunk = tx.list(LogCollections.GROUPS, scope, filter.prefix(), last, CHUNK);
            for (Document<LogGroup> document : chunk) {
                if (filter.accepts(document.value())) {
                    found.add(document.value());
                }
                if (found.size() == limit) {
                    return found;
                }
            }
            if (chunk.size() < CHUNK) {
                return found;
            }
            last = chunk.getLast().id();
        }
    }
}
