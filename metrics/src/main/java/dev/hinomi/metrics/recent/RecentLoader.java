package dev.hinomi.metrics.recent;

import dev.hinomi.metrics.data.PeriodRules;
import dev.hinomi.store.PointScan;
import dev.hinomi.store.PointSums;
import dev.hinomi.store.TelemetryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Loads the memory of series from the store.
final class RecentLoader {
    private static final int AT_ONCE = 1000;

    private final TelemetryStore store;

    RecentLoader(TelemetryStore store) {
        this.store = store;
    }

    /// Loads those that are not loaded; no points may be appended meanwhile.
    void load(Map<Long, SeriesMemory> series, Instant now) {
        Map<Coverage, List<Long>> byCoverage = new HashMap<>();
        series.forEach((id, memory) -> {
            if (!memory.isLoaded()) {
                byCoverage
                        .computeIfAbsent(memory.coverage(), _ -> new ArrayList<>())
                        .add(id);
            }
        });
        byCoverage.forEach((coverage, ids) -> {
            for (int i = 0; i < ids.size(); i += AT_ONCE) {
                load(ids.subList(i, Math.min(ids.size(), i + AT_ONCE)), coverage, series, now);
            }
        });
    }

    private void load(List<Long> ids, Coverage coverage, Map<Long, SeriesMemory> series, Instant now) {
        long from = now.getEpochSecond() - coverage.window();
        from -= Math.floorMod(from, (long) coverage.slot());
        List<Slots> loaded = ids.stream().map(_ -> new Slots(coverage.values())).toList();
        PointScan scan = new PointScan(
                ids.stream().map(List::of).toList(),
                Instant.ofEpochSecond(from),
                Duration.ofSeconds(coverage.slot()),
                now.plus(PeriodRules.AHEAD));
        for (PointSums sums : store.sums(scan)) {
            loaded.get(sums.group())
                    .add(
                            scan.startOf(sums.period()).getEpochSecond(),
                            sums.count(),
                            sums.sum(),
                            sums.min(),
                            sums.max(),
                            sums.exact());
        }
        if (coverage.values()) {
            store.values(
                    scan,
                    (group, period, value, count) ->
                            loaded.get(group).addValue(scan.startOf(period).getEpochSecond(), value, count));
        }
        for (int i = 0; i < ids.size(); i++) {
            SeriesMemory memory = series.get(ids.get(i));
            if (memory != null) {
                memory.load(coverage, from, loaded.get(i));
            }
        }
    }
}
