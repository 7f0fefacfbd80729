package dev.hinomi.insights.query;

import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Queries in the records: by id, and by time.
final class QueryRecords {
    private static final Collection<StoredQuery> QUERIES = new Collection<>("insights-query", StoredQuery.class);
    private static final Collection<ByTime> BY_TIME = new Collection<>("insights-query-by-time", ByTime.class);
    private static final Collection<Unended> UNENDED = new Collection<>("insights-query-unended", Unended.class);
    private static final int CHUNK = 200;

    /// A query at its place among the others.
    record ByTime(String id, Instant created) {}

    /// Marks a query that has not ended, so that the next start finds those without reading all.
    private record Unended() {}

    private final Records records;

    QueryRecords(Records records) {
        this.records = records;
    }

    void add(Scope scope, StoredQuery query) {
        records.write(tx -> {
            tx.put(UNENDED, scope, query.id(), new Unended());
            tx.put(BY_TIME, scope, timeKey(query.id(), query.created()), new ByTime(query.id(), query.created()));
            return tx.put(QUERIES, scope, query.id(), query);
        });
    }

    void end(Scope scope, StoredQuery query) {
        records.write(tx -> end(tx, scope, query));
    }

    private static boolean end(WriteTx tx, Scope scope, StoredQuery query) {
        tx.put(QUERIES, scope, query.id(), query);
        return tx.delete(UNENDED, scope, query.id());
    }

    /// Ends the queries of all scopes that have not.
    void endAll(UnaryOperator<StoredQuery> how) {
        for (Document<Unended> unended : records.read(tx -> tx.listAll(UNENDED))) {
            Scope scope = unended.scope();
            records.write(tx -> tx.get(QUERIES, scope, unended.id())
                    .map(Document::value)
                    .map(query -> end(tx, scope, how.apply(query)))
                    .orElseGet(() -> tx.delete(UNENDED, scope, unended.id())));
        }
    }

    Optional<StoredQuery> find(Scope scope, String id) {
        return records.read(tx -> tx.get(QUERIES, scope, id)).map(Document::value);
    }

    /// Queries that pass, the newest first, one more than `limit` when there are more.
    ///
    /// @param seen what a query is now
    /// @param after where the page before ended
    List<StoredQuery> list(
            Scope scope, UnaryOperator<StoredQuery> seen, QueryFilter filter, @Nullable String after, int limit) {
        return records.read(tx -> {
            List<StoredQuery> found = new ArrayList<>();
            @Nullable String last = after;
            List<Document<ByTime>> chunk;
            do {
                chunk = tx.list(BY_TIME, scope, "", last, CHUNK);
                for (Document<ByTime> place : chunk) {
                    tx.get(QUERIES, scope, place.value().id())
                            .map(Document::value)
                            .map(seen)
                            .filter(filter::accepts)
                            .ifPresent(found::add);
                    if (found.size() > limit) {
                        return found;
                    }
                }
                last = chunk.isEmpty() ? null : chunk.getLast().id();
            } while (chunk.size() == CHUNK);
            return found;
        });
    }

    /// The queries of all scopes that were started before `before`.
    List<Document<ByTime>> startedBefore(Instant before) {
        return records.read(tx -> tx.listAll(BY_TIME)).stream()
                .filter(document -> document.value().created().isBefore(before))
                .toList();
    }

    void forget(List<Document<ByTime>> queries) {
        for (int from = 0; from < queries.size(); from += CHUNK) {
            List<Document<ByTime>> chunk = queries.subList(from, Math.min(from + CHUNK, queries.size()));
            records.write(tx -> {
                chunk.forEach(query -> forget(tx, query));
                return chunk.size();
            });
        }
    }

    private static void forget(WriteTx tx, Document<ByTime> query) {
        tx.delete(QUERIES, query.scope(), query.value().id());
        tx.delete(UNENDED, query.scope(), query.value().id());
        tx.delete(BY_TIME, query.scope(), query.id());
    }

    /// Keys in whose order the newest comes first.
    static String timeKey(String id, Instant created) {
        return String.format(Locale.ROOT, "%016x", Long.MAX_VALUE - created.toEpochMilli()) + "-" + id;
    }
}
