package dev.hinomi.logs.metric;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.store.CommitListener;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TelemetryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gives metrics the default values of their filters: "the value reported during a period when logs are
/// ingested but no matching logs are found"; the period is one minute, and without events nothing is reported
/// (user guide, "Creating metrics from log events using filters").
///
/// A minute is one of the events' own time. It is settled a second after its end, before alarms look at it:
/// the default is stored unless the metric has a data point in it. Events that come later open their minute
/// again; it is settled with the next one, by the same rule, so a minute never gets a second default. A value
/// that comes so late that the default is stored already stands beside it.
///
/// Up to which event all minutes are settled is in the records. After a crash the events beyond it open their
/// minutes again; what was settled in the meantime has a data point, and so is left alone.
final class DefaultValues implements CommitListener, AutoCloseable {
    private static final int PAGE = 5_000;

    private static final String ID = "event";
    private static final Collection<Settled> SETTLED = new Collection<>("metric-filter-settled", Settled.class);

    /// Event ids are of no account and region.
    private static final Scope NO_ONES = new Scope("000000000000", "aws-global-1");

    private final FilterIndex filters;
    private final Metrics metrics;
    private final Records records;
    private final TelemetryStore store;
    private final Timers timers;
    private final UnmatchedMinutes minutes = new UnmatchedMinutes();
    private final MinuteClock clock;
    private volatile long lastId;
    private long settled;

    DefaultValues(FilterIndex filters, Metrics metrics, Records records, TelemetryStore store, Timers timers) {
        this.filters = filters;
        this.metrics = metrics;
        this.records = records;
        this.store = store;
        this.timers = timers;
        this.clock = new MinuteClock(timers, this::settle);
        lastId = store.maxEventId();
        store.listen(this);
    }

    /// The id up to which no event belongs to a minute that must be settled.
    record Settled(long eventId) {}

    /// Takes up the minutes that were not settled when the program ended.
    void start() {
        settled = records.write(tx -> {
            Optional<Document<Settled>> before = tx.get(SETTLED, NO_ONES, ID);
            if (before.isEmpty()) {
                tx.put(SETTLED, NO_ONES, ID, new Settled(lastId));
            }
            return before.map(Document::value).map(Settled::eventId).orElse(lastId);
        });
        reopen();
        clock.start();
    }

    private void reopen() {
        Set<Long> groups = filters.withDefaults();
        long after = settled;
        List<EventRow> page = groups.isEmpty() ? List.of() : store.eventsAfter(after, groups, PAGE);
        while (!page.isEmpty()) {
            for (EventRow event : page) {
                if (filters.hasDefault(event.group(), event.ingestion())) {
                    minutes.add(UnmatchedMinutes.Minute.of(event.group(), event.time()), event.id());
                }
            }
            after = page.getLast().id();
            page = page.size() < PAGE ? List.of() : store.eventsAfter(after, groups, PAGE);
        }
    }

    @Override
    public void committed(List<Committed> appends) {
        for (Committed append : appends) {
            UnmatchedMinutes.@Nullable Minute last = null;
            long id = append.firstId();
            for (NewEventRow event : append.events()) {
                UnmatchedMinutes.Minute minute = UnmatchedMinutes.Minute.of(event.group(), event.time());
                if (!minute.equals(last) && filters.hasDefault(event.group(), event.ingestion())) {
                    minutes.add(minute, id);
                }
                last = minute;
                id++;
            }
        }
        lastId = appends.getLast().lastId();
    }

    private void settle() {
        // Read before the open minutes: whatever is committed in between has a greater id and opens its minute itself.
        long known = lastId;
        List<UnmatchedMinutes.Open> ended = minutes.takeEnded(timers.instant().minus(MinuteClock.DELAY));
        try {
            store(ended.stream().map(UnmatchedMinutes.Open::minute).toList());
        } catch (FaultException e) {
            ended.forEach(open -> minutes.add(open.minute(), open.firstId()));
            throw e;
        }
        long done = Math.min(known, minutes.firstId(known + 1) - 1);
        if (done > settled) {
            records.write(tx -> tx.put(SETTLED, NO_ONES, ID, new Settled(done)));
            settled = done;
        }
    }

    private void store(List<UnmatchedMinutes.Minute> ended) {
        Map<Instant, List<UnmatchedMinutes.Minute>> byTime = ended.stream()
                .collect(Collectors.groupingBy(UnmatchedMinutes.Minute::from, LinkedHashMap::new, Collectors.toList()));
        List<PointRow> missing = new ArrayList<>();
        byTime.forEach((from, groups) -> missing.addAll(missing(from, groups)));
        if (!missing.isEmpty()) {
            store.appendPoints(missing);
        }
    }

    /// The defaults of a minute for the metrics that have no data point in it.
    private List<PointRow> missing(Instant from, List<UnmatchedMinutes.Minute> groups) {
        Map<Long, PointRow> defaults = new LinkedHashMap<>();
        for (UnmatchedMinutes.Minute minute : groups) {
            filters.of(minute.group())
                    .forEach(filter -> filter.defaultValue()
                            .ifPresent(datum -> metrics.rows(
                                            filter.scope(), filter.metric().namespace(), List.of(datum.at(from)))
                                    .forEach(row -> defaults.putIfAbsent(row.series(), row))));
        }
        if (!defaults.isEmpty()) {
            store.points(Collections.unmodifiableSet(defaults.keySet()), from, from.plusSeconds(60)).stream()
                    .map(PointRow::series)
                    .toList()
                    .forEach(defaults::remove);
        }
        return List.copyOf(defaults.values());
    }

    @Override
    public void close() {
        clock.close();
    }
}
