package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCollections.StreamName;
import dev.hinomi.logs.group.LogCollections.Tombstone;
import dev.hinomi.logs.page.Page;
import dev.hinomi.records.Records;
import dev.hinomi.store.StreamSpan;
import dev.hinomi.store.TelemetryStore;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes, describes and deletes log streams.
public final class LogStreams {
    private final Records records;
    private final LogCatalog catalog;
    private final TelemetryStore store;
    private final Deletions deletions;
    private final InstantSource clock;

    public LogStreams(
            Records records, LogCatalog catalog, TelemetryStore store, Deletions deletions, InstantSource clock) {
        this.records = records;
        this.catalog = catalog;
        this.store = store;
        this.deletions = deletions;
        this.clock = clock;
    }

    public LogStream create(Scope scope, String groupName, String name) {
        LogNames.checkStream(name);
        return records.write(tx -> {
            LogGroup group = LogCatalog.requireGroup(tx, scope, groupName);
            String key = LogCollections.streamKey(group.id(), name);
            if (tx.get(LogCollections.STREAMS, scope, key).isPresent()) {
                throw new FaultException(
                        new Fault.AlreadyExists("log stream", "The specified log stream already exists"));
            }
            LogStream stream = new LogStream(name, LogCollections.nextId(tx), clock.instant());
            tx.put(LogCollections.STREAMS, scope, key, stream);
            tx.put(
                    LogCollections.STREAM_NAMES,
                    scope,
                    LogCollections.streamNameKey(group.id(), stream.id()),
                    new StreamName(name));
            return stream;
        });
    }

    /// Deletes a stream with its events. A stream of a group that is protected is refused.
    public void delete(Scope scope, String groupName, String name) {
        deletions.delete(scope, tx -> {
            LogGroup group = LogCatalog.requireGroup(tx, scope, groupName);
            LogStream stream = LogCatalog.requireStream(tx, scope, group.id(), name);
            if (group.protectedSince().isPresent()) {
                throw new FaultException(new Fault.InvalidState(
                        "Cannot delete log stream of a log group with deletion protection enabled. "
                                + "Disable deletion protection first."));
            }
            tx.delete(LogCollections.STREAMS, scope, LogCollections.streamKey(group.id(), name));
            tx.delete(LogCollections.STREAM_NAMES, scope, LogCollections.streamNameKey(group.id(), stream.id()));
            return new Tombstone(group.id(), stream.id());
        });
    }

    /// A stream and what is known of its events, if it has any.
    public record Described(LogStream stream, Optional<StreamSpan> span) {
        /// What a writer that still sends a token may send; all that matters of it is that it has AWS's form. A stream
        /// that has no events yet wants none.
        public Optional<String> uploadSequenceToken() {
            return span.map(
                    known -> "49%018d%036d".formatted(known.lastIngestion().toEpochMilli(), stream.id()));
        }
    }

    public enum Order {
        NAME,
        /// By the time of the last event; streams without events count as older than all others.
        LAST_EVENT
    }

    /// Which streams to describe, and in which order.
    public record Query(String prefix, Order order, boolean descending) {
        public Query {
            if (order == Order.LAST_EVENT && !prefix.isEmpty()) {
                throw new FaultException(
                        new Fault.InvalidCombination("Cannot order by LastEventTime with a logStreamNamePrefix."));
            }
        }
    }

    /// A page of the group's streams.
    public Page<Described> describe(Scope scope, String groupName, Query query, Optional<String> token, int limit) {
        LogGroup group = catalog.group(scope, groupName);
        Map<Long, StreamSpan> spans = store.streamSpans(group.id());
        PageToken tokens = new PageToken("DescribeLogStreams " + group.id() + query, Page.TOKEN_LIFETIME, clock);
        Comparator<Rank> order = query.descending() ? Rank.ASCENDING.reversed() : Rank.ASCENDING;
        Optional<Rank> after = token.map(tokens::place).map(Rank::parse);
        List<Described> found = catalog.streams(scope, group, query.prefix()).stream()
                .map(stream -> new Described(stream, Optional.ofNullable(spans.get(stream.id()))))
                .filter(described -> after.map(rank -> order.compare(Rank.of(described, query.order()), rank) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(described -> Rank.of(described, query.order()), order))
                .limit(limit + 1L)
                .toList();
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<Described> page = found.subList(0, limit);
        return new Page<>(
                page,
                Optional.of(tokens.issue(Rank.of(page.getLast(), query.order()).toString())));
    }

    /// The place of a stream in an order.
    private record Rank(long lastEvent, String name) {
        static final Comparator<Rank> ASCENDING =
                Comparator.comparingLong(Rank::lastEvent).thenComparing(Rank::name);

        static Rank of(Described described, Order order) {
            long lastEvent = switch (order) {
                case NAME -> 0;
                case LAST_EVENT ->
                    described
                            .span()
                            .map(span -> span.lastEvent().toEpochMilli())
                            .orElse(-1L);
            };
            return new Rank(lastEvent, described.stream().name());
        }

        static Rank parse(String text) {
            int space = text.indexOf(' ');
            return new Rank(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        }

        @Override
        public String toString() {
            return lastEvent + " " + name;
        }
    }
}
