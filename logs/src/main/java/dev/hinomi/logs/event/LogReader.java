package dev.hinomi.logs.event;

import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.TextCondition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one stream, forward and backward.
public final class LogReader {
    private static final Pattern TOKEN = Pattern.compile("([fb])/(\\d+)/s");

    private final LogCatalog catalog;
    private final EventPages pages;
    private final Egress egress;
    private final InstantSource clock;

    public LogReader(LogCatalog catalog, TelemetryStore store, Egress egress, InstantSource clock) {
        this.catalog = catalog;
        this.pages = new EventPages(store);
        this.egress = egress;
        this.clock = clock;
    }

    /// What to read of a stream (API reference, `GetLogEvents`).
    ///
    /// @param start inclusive
    /// @param end exclusive
    /// @param fromHead whether to begin with the oldest events; a token has its own direction
    /// @param token of a page before
    /// @param limit the greatest number of events
    public record Query(
            Optional<Instant> start, Optional<Instant> end, boolean fromHead, Optional<String> token, int limit) {}

    /// A page, in order of time. Both tokens are always there; one that leads to no more events is the one that was
    /// given, and may lead to events that arrive later.
    public record Events(List<LogEvent> events, String forwardToken, String backwardToken) {
        public Events {
            events = List.copyOf(events);
        }
    }

    /// A page of the stream, masked.
    public Events read(Scope scope, String group, String stream, Query query) {
        return read(scope, group, stream, query, View.MASKED);
    }

    public Events read(Scope scope, String group, String stream, Query query, View view) {
        LogCatalog.Place place = catalog.place(scope, group, stream);
        Optional<Cursor> cursor = query.token().map(Cursor::parse);
        Instant start = EventNumber.clamp(
                Later.of(query.start().orElse(Instant.EPOCH), place.group().keptSince(clock.instant())));
        Instant end = EventNumber.clamp(query.end().orElse(EventNumber.END_OF_TIME));
        boolean forward = cursor.map(Cursor::forward).orElse(query.fromHead());
        List<EventRow> rows = start.isBefore(end) ? rows(place, start, end, forward, cursor, query.limit()) : List.of();
        if (rows.isEmpty()) {
            EventScan.Place at = cursor.map(Cursor::place).orElse(new EventScan.Place(start, 0));
            return new Events(List.of(), Cursor.text(true, at), Cursor.text(false, at));
        }
        return new Events(
                rows.stream()
                        .map(row -> event(row, stream, egress.text(scope, row, view)))
                        .toList(),
                Cursor.text(true, placeOf(rows.getLast())),
                Cursor.text(false, placeOf(rows.getFirst())));
    }

    private List<EventRow> rows(
            LogCatalog.Place place, Instant start, Instant end, boolean forward, Optional<Cursor> cursor, int limit) {
        EventScan scan = new EventScan(
                place.group().id(),
                Set.of(place.stream().id()),
                start,
                end,
                !forward,
                cursor.map(Cursor::place).orElse(null),
                TextCondition.ALWAYS,
                limit);
        List<EventRow> rows = pages.read(scan, row -> true, limit).events();
        return forward ? rows : rows.reversed();
    }

    private static EventScan.Place placeOf(EventRow row) {
        return new EventScan.Place(row.time(), row.id());
    }

    private static LogEvent event(EventRow row, String stream, String text) {
        return new LogEvent(EventNumber.of(row.time(), row.id()), stream, row.time(), row.ingestion(), text);
    }

    /// A place and a direction, as a token: `f/` or `b/`, a number of 56 digits, `/s`.
    private record Cursor(boolean forward, EventScan.Place place) {
        static Cursor parse(String token) {
            Matcher matcher = TOKEN.matcher(token);
            if (!matcher.matches()) {
                throw PageToken.invalid();
            }
            return new Cursor(
                    matcher.group(1).equals("f"),
                    EventNumber.parse(matcher.group(2)).orElseThrow(PageToken::invalid));
        }

        static String text(boolean forward, EventScan.Place place) {
            return (forward ? "f/" : "b/") + EventNumber.of(place.time(), place.id()) + "/s";
        }
    }
}
