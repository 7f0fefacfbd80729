package dev.hinomi.logs.event;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.group.LogStream;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.pattern.FilterPattern;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TelemetryStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds the events of a group that match a filter pattern.
///
/// A page ends at the place of the last event that was looked at, and the next one begins beyond it: events that arrive
/// meanwhile appear if they belong beyond it, and none is skipped or shown twice.
public final class LogSearch {
    /// AWS serves the reverse order only for ranges that begin here or later.
    private static final Instant REVERSE_SINCE = Instant.parse("2024-01-01T00:00:00Z");

    private final LogCatalog catalog;
    private final EventPages pages;
    private final Egress egress;
    private final Stragglers stragglers;
    private final InstantSource clock;

    public LogSearch(
            LogCatalog catalog, TelemetryStore store, Egress egress, Stragglers stragglers, InstantSource clock) {
        this.catalog = catalog;
        this.pages = new EventPages(store);
        this.egress = egress;
        this.stragglers = stragglers;
        this.clock = clock;
    }

    /// What to find (API reference, `FilterLogEvents`).
    ///
    /// @param streams only in these; in all when empty
    /// @param streamPrefix only in streams whose names start so; in all when empty
    /// @param start inclusive
    /// @param end inclusive
    /// @param newestFirst the order; AWS's `startFromHead` set to false
    public record Query(
            Set<String> streams,
            String streamPrefix,
            Optional<Instant> start,
            Optional<Instant> end,
            String pattern,
            boolean newestFirst) {
        public Query {
            streams = Set.copyOf(streams);
            if (!streams.isEmpty() && !streamPrefix.isEmpty()) {
                throw new FaultException(new Fault.InvalidCombination(
                        "logStreamNames and logStreamNamePrefix: both given (expected: one of them)"));
            }
            if (newestFirst && start.orElse(Instant.EPOCH).isBefore(REVERSE_SINCE)) {
                throw new FaultException(new Fault.InvalidParameter(
                        "startTime",
                        "startTime: " + start.map(Instant::toString).orElse("none") + " (expected: " + REVERSE_SINCE
                                + " or later when startFromHead is false)"));
            }
        }

        /// The same text for equal queries, and another for others.
        String fingerprint() {
            return String.join(
                    "\0",
                    streams.stream().sorted().toList().toString(),
                    streamPrefix,
                    start.toString(),
                    end.toString(),
                    pattern,
                    String.valueOf(newestFirst));
        }
    }

    /// A page of the matches, masked.
    public Page<LogEvent> search(Scope scope, String groupName, Query query, Optional<String> token, int limit) {
        return search(scope, groupName, query, token, limit, View.MASKED);
    }

    /// A page of the matches. Patterns are matched against what the reader sees: they must not be a way to
    /// guess what is masked. A page may be empty and still have a token, when a long range was searched in
    /// vain so far.
    ///
    /// @param limit the greatest number of events
    public Page<LogEvent> search(
            Scope scope, String groupName, Query query, Optional<String> token, int limit, View view) {
        FilterPattern pattern = FilterPattern.parse(query.pattern());
        LogGroup group = catalog.group(scope, groupName);
        group.require(LogGroupFeature.FILTER_LOG_EVENTS);
        PageToken tokens =
                new PageToken("FilterLogEvents " + group.id() + query.fingerprint(), Page.TOKEN_LIFETIME, clock);
        Optional<SearchPosition> position = token.map(tokens::place).map(SearchPosition::parse);
        Set<Long> streams = streams(scope, group, query);
        Instant start = Later.of(query.start().orElse(Instant.EPOCH), group.keptSince(clock.instant()));
        Instant end = EventNumber.clamp(
                query.end().map(inclusive -> inclusive.plusMillis(1)).orElse(EventNumber.END_OF_TIME));
        if (!start.isBefore(end) || (streams.isEmpty() && narrows(query))) {
            return new Page<>(List.of(), Optional.empty());
        }
        EventScan scan = new EventScan(
                group.id(),
                streams,
                start,
                end,
                query.newestFirst(),
                position.map(SearchPosition::place).orElse(null),
                pattern.requiredTexts(),
                limit);
        Found found = read(
                scan,
                row -> pattern.matches(egress.text(scope, row, view)),
                limit,
                position.flatMap(SearchPosition::end));
        return new Page<>(
                named(scope, group, found.page().events(), view),
                found.page().reached().map(place -> tokens.issue(new SearchPosition(place, found.end()).text())));
    }

    /// A page, and where the search ends from now on.
    private record Found(EventPages.Result page, Optional<Instant> end) {}

    /// A page whose end is in order: nothing older will come later, but for what is very late. In a busy group it shows
    /// nothing that is dated later than now.
    ///
    /// @param known where the search ends, if a page before has found out
    private Found read(EventScan scan, Predicate<EventRow> matches, int limit, Optional<Instant> known) {
        if (known.isPresent()) {
            return new Found(pages.read(scan.until(known.get()), matches, limit), known);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        EventPages.Result found = pages.read(scan, matches, limit);
        Instant settled = now.minus(Stragglers.PATIENCE);
        boolean reachesPresent = !scan.newestFirst()
                && scan.end().isAfter(settled)
                && found.reached().map(place -> place.time().isAfter(settled)).orElse(true);
        if (!reachesPresent || !stragglers.areExpected(scan.group(), now)) {
            return new Found(found, Optional.empty());
        }
        stragglers.await(now);
        Instant end = now.plusMillis(1);
        return new Found(pages.read(scan.until(end), matches, limit), Optional.of(end));
    }

    private static boolean narrows(Query query) {
        return !query.streams().isEmpty() || !query.streamPrefix().isEmpty();
    }

    /// The ids of the streams to search; empty for all.
    private Set<Long> streams(Scope scope, LogGroup group, Query query) {
        if (!narrows(query)) {
            return Set.of();
        }
        List<LogStream> streams = query.streams().isEmpty()
                ? catalog.streams(scope, group, query.streamPrefix())
                : catalog.streams(scope, group, query.streams());
        return streams.stream().map(LogStream::id).collect(Collectors.toUnmodifiableSet());
    }

    /// The events with the names of their streams, without those of streams that were deleted meanwhile.
    private List<LogEvent> named(Scope scope, LogGroup group, List<EventRow> rows, View view) {
        Map<Long, String> names = catalog.streamNames(
                scope, group, rows.stream().map(EventRow::stream).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> names.containsKey(row.stream()))
                .map(row -> new LogEvent(
                        EventNumber.of(row.time(), row.id()),
                        names.getOrDefault(row.stream(), ""),
                        row.time(),
                        row.ingestion(),
                        egress.text(scope, row, view)))
                .toList();
    }
}
