package dev.hinomi.logs.field;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.TextCondition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells which fields the events of a group have (API reference, `GetLogGroupFields`).
public final class GroupFields {
    private static final Duration AROUND = Duration.ofMinutes(8);
    private static final Duration MOST_RECENT = Duration.ofMinutes(15);

    /// The newest events of the time stand for all of them.
    private static final int MAX_EVENTS = 10_000;

    private static final int PORTION = 500;

    private final LogCatalog catalog;
    private final TelemetryStore store;
    private final FieldReader fields;
    private final InstantSource clock;

    public GroupFields(LogCatalog catalog, TelemetryStore store, FieldReader fields, InstantSource clock) {
        this.catalog = catalog;
        this.store = store;
        this.fields = fields;
        this.clock = clock;
    }

    /// A field of the events of a group.
    ///
    /// @param percent of the events that have it, from 0 to 100
    public record Share(String name, int percent) {}

    /// The fields, the most frequent first.
    ///
    /// @param around the middle of the 16 minutes to look at; the last 15 minutes when empty
    public List<Share> of(Scope scope, String groupName, Optional<Instant> around) {
        LogGroup group = catalog.group(scope, groupName);
        Instant now = clock.instant();
        Instant from = around.map(time -> time.minus(AROUND)).orElse(now.minus(MOST_RECENT));
        Instant end = around.map(time -> time.plus(AROUND)).orElse(now).plusMillis(1);
        Instant kept = group.keptSince(now);
        Instant start = from.isBefore(kept) ? kept : from;
        return start.isBefore(end) ? count(scope, group, start, end) : List.of();
    }

    private List<Share> count(Scope scope, LogGroup group, Instant start, Instant end) {
        Census census = new Census();
        EventScan.@Nullable Place last = null;
        List<EventRow> rows;
        do {
            rows = store.events(
                    new EventScan(group.id(), Set.of(), start, end, true, last, TextCondition.ALWAYS, PORTION));
            Map<Long, String> streams = catalog.streamNames(
                    scope, group, rows.stream().map(EventRow::stream).collect(Collectors.toSet()));
            for (EventRow row : rows) {
                last = new EventScan.Place(row.time(), row.id());
                String stream = streams.get(row.stream());
                if (stream != null) {
                    census.add(
                            fields.read(scope, group, stream, row, View.MASKED).keySet());
                }
            }
        } while (rows.size() == PORTION && census.events < MAX_EVENTS);
        return census.shares();
    }

    /// Counts fields in bounded memory, whatever their names are.
    private static final class Census {
        /// "1000 log event fields can be discovered in a log group."
        private static final int MAX_FIELDS = 1_000;

        /// Names that come later than so many others are not among the most frequent ones.
        private static final int MAX_COUNTED = 10 * MAX_FIELDS;

        private final Map<String, Integer> counts = new HashMap<>();
        private int events;

        void add(Set<String> names) {
            events++;
            for (String name : names) {
                if (counts.size() < MAX_COUNTED || counts.containsKey(name)) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }

        List<Share> shares() {
            return counts.entrySet().stream()
                    .map(field -> new Share(field.getKey(), Math.round(100f * field.getValue() / events)))
                    .sorted(Comparator.comparingInt(Share::percent).reversed().thenComparing(Share::name))
                    .limit(MAX_FIELDS)
                    .toList();
        }
    }
}
