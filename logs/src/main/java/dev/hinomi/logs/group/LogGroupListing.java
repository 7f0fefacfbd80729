package dev.hinomi.logs.group;

import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.page.Page;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import java.util.Optional;
import java.util.Set;

/// Lists log groups by more than their names.
public final class LogGroupListing {
    private final Records records;
    private final IndexedFields indexes;

    public LogGroupListing(Records records, IndexedFields indexes) {
        this.records = records;
        this.indexes = indexes;
    }

    /// Which fields of a group's events are indexed.
    public interface IndexedFields {
        Set<String> of(ReadTx tx, Scope scope, LogGroup group);
    }

    /// A page of the groups that are searched for, by name.
    public Page<LogGroup> list(Scope scope, LogGroupSearch search, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("ListLogGroups " + scope + search.fingerprint());
        return records.read(tx -> GroupPages.page(
                tx,
                scope,
                "",
                group -> search.accepts(group) && indexed(tx, scope, group, search),
                tokens,
                token,
                limit));
    }

    private boolean indexed(ReadTx tx, Scope scope, LogGroup group, LogGroupSearch search) {
        return search.fieldIndexes().isEmpty() || indexes.of(tx, scope, group).containsAll(search.fieldIndexes());
    }
}
