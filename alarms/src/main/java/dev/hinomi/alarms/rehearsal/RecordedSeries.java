package dev.hinomi.alarms.rehearsal;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.store.PointRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The telemetry of a stretch of time in slots that every period begins and ends with, so that a window that slides
/// over it reads the store once for each metric and not once for each of its places.
final class RecordedSeries implements SeriesReader {
    private final SeriesReader reader;
    private final Duration slot;
    private final Map<Key, Observations> read = new HashMap<>();
    private PeriodRange stretch;

    private record Key(
            Scope scope, MetricId metric, @Nullable Unit unit, boolean values) {}

    /// @param slot that the periods are multiples of, and their starts are whole numbers of
    RecordedSeries(SeriesReader reader, Duration slot) {
        this.reader = reader;
        this.slot = slot;
        this.stretch = new PeriodRange(Instant.EPOCH, slot, 0);
    }

    /// Goes to another stretch of time.
    ///
    /// @param start at the beginning of a slot
    void to(Instant start, Instant end) {
        read.clear();
        stretch = new PeriodRange(
                start, slot, Math.toIntExact(Duration.between(start, end).dividedBy(slot)));
    }

    @Override
    public Observations read(Scope scope, MetricId metric, @Nullable Unit unit, PeriodRange range, boolean values) {
        int slots = Math.toIntExact(range.period().dividedBy(slot));
        long first = Duration.between(stretch.start(), range.start()).dividedBy(slot);
        boolean aligned = stretch.start().plus(slot.multipliedBy(first)).equals(range.start())
                && range.period().equals(slot.multipliedBy(slots));
        if (!aligned || range.start().isBefore(stretch.start()) || range.end().isAfter(stretch.end())) {
            return reader.read(scope, metric, unit, range, values);
        }
        Observations recorded = read.computeIfAbsent(
                new Key(scope, metric, unit, values), _ -> reader.read(scope, metric, unit, stretch, values));
        Observations observations = new Observations(range);
        for (int i = 0; i < range.count(); i++) {
            int from = Math.toIntExact(first) + i * slots;
            List<PointRow> rows = new ArrayList<>();
            for (int at = from; at < from + slots; at++) {
                Distribution each = recorded.at(at);
                if (each != null) {
                    add(each, range.start(), rows);
                }
            }
            if (!rows.isEmpty()) {
                observations.set(i, Distribution.of(rows));
            }
        }
        return observations;
    }

    private static void add(Distribution observed, Instant time, List<PointRow> rows) {
        if (observed.values().isEmpty()) {
            rows.add(new PointRow(
                    0, time, observed.count(), observed.sum(), observed.minimum(), observed.maximum(), false));
        }
        for (Distribution.Weighted each : observed.values()) {
            double value = each.value();
            rows.add(new PointRow(0, time, each.count(), value * each.count(), value, value, true));
        }
    }

    @Override
    public List<Unit> units(Scope scope, MetricId metric) {
        return reader.units(scope, metric);
    }
}
