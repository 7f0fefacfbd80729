package dev.hinomi.metrics.query;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads statistics. What several of them need is read once, and as much as possible at a time.
final class MetricReads {
    private final Scope scope;
    private final SeriesReader reader;
    private final Map<Key, Observations> observations = new HashMap<>();
    private final Map<MetricId, List<Unit>> units = new HashMap<>();

    MetricReads(Scope scope, SeriesReader reader) {
        this.scope = scope;
        this.reader = reader;
    }

    /// A statistic over a range.
    record Wanted(MetricStat metric, Statistic statistic, PeriodRange range) {
        /// @param metric whose statistic was checked
        Wanted(MetricStat metric, PeriodRange range) {
            this(metric, Statistic.parse(metric.statistic()).orElseThrow(), range);
        }
    }

    /// @param messages what there is to say about it
    record Found(TimeSeries series, List<DataMessage> messages) {}

    private record Key(MetricId metric, @Nullable Unit unit, PeriodRange range, boolean values) {
        Batch batch() {
            return new Batch(unit, range, values);
        }
    }

    private record Batch(@Nullable Unit unit, PeriodRange range, boolean values) {}

    /// Reads statistics; what is found of each is under the metric's name.
    List<Found> read(List<Wanted> all) {
        Map<Batch, List<Key>> batches = all.stream()
                .flatMap(wanted -> keys(wanted).stream())
                .distinct()
                .collect(Collectors.groupingBy(Key::batch, LinkedHashMap::new, Collectors.toList()));
        batches.forEach((batch, keys) -> {
            List<MetricId> metrics = keys.stream().map(Key::metric).toList();
            List<Observations> read = reader.read(scope, metrics, batch.unit(), batch.range(), batch.values());
            for (int i = 0; i < keys.size(); i++) {
                observations.put(keys.get(i), read.get(i));
            }
        });
        return all.stream().map(this::found).toList();
    }

    /// One for each unit that could be meant, in the order in which they are preferred.
    private List<Key> keys(Wanted wanted) {
        MetricStat metric = wanted.metric();
        boolean values = !(wanted.statistic() instanceof Statistic.Basic);
        List<Unit> several = metric.unit() == null ? units(metric.metric()) : List.of();
        return several.size() < 2
                ? List.of(new Key(metric.metric(), metric.unit(), wanted.range(), values))
                : several.stream()
                        .map(unit -> new Key(metric.metric(), unit, wanted.range(), values))
                        .toList();
    }

    private List<Unit> units(MetricId metric) {
        return units.computeIfAbsent(
                metric,
                _ -> reader.units(scope, metric).stream()
                        .sorted(Comparator.comparing(Unit::label))
                        .toList());
    }

    private Found found(Wanted wanted) {
        List<Key> keys =
                keys(wanted).stream().filter(key -> !observed(key).isEmpty()).toList();
        List<DataMessage> messages = new ArrayList<>();
        if (keys.size() > 1) {
            String found = keys.stream()
                    .map(key -> Objects.requireNonNull(key.unit()).label())
                    .collect(Collectors.joining(", ", "[", "]"));
            messages.add(new DataMessage("MultipleUnits", "Multiple units returned: '" + found + "'"));
        }
        return new Found(series(wanted, keys.stream().map(this::observed).toList()), messages);
    }

    private Observations observed(Key key) {
        return Objects.requireNonNull(observations.get(key));
    }

    /// @param observed by unit; the first that has something of a period counts
    private static TimeSeries series(Wanted wanted, List<Observations> observed) {
        PeriodRange range = wanted.range();
        long first = range.start().getEpochSecond();
        long[] times = new long[range.count()];
        double[] values = new double[range.count()];
        int size = 0;
        for (int slot = 0; slot < range.count(); slot++) {
            Distribution distribution = first(observed, slot);
            OptionalDouble value = distribution == null
                    ? OptionalDouble.empty()
                    : wanted.statistic().of(distribution);
            if (value.isPresent()) {
                times[size] = first + (long) slot * wanted.metric().period();
                values[size++] = value.getAsDouble();
            }
        }
        return new TimeSeries(
                wanted.metric().metric().name(),
                wanted.metric().period(),
                wanted.metric(),
                Arrays.copyOf(times, size),
                Arrays.copyOf(values, size));
    }

    private static @Nullable Distribution first(List<Observations> observed, int slot) {
        for (Observations each : observed) {
            Distribution distribution = each.at(slot);
            if (distribution != null) {
                return distribution;
            }
        }
        return null;
    }
}
