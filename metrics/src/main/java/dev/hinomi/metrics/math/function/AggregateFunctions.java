package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.Arrays;
import java.util.List;

/// Functions that sum up one series as a number, and several as one series. `AVG` and `STDDEV` count what is
/// missing as 0; `MIN` and `MAX` pass over it. The documentation does not say which standard deviation is
/// meant: it is that of the whole population here.
final class AggregateFunctions {
    private AggregateFunctions() {}

    static List<MathFunction> all() {
        return List.of(
                function("AVG", (values, size) -> sum(values) / size),
                function("SUM", (values, _) -> sum(values)),
                function("MIN", (values, _) -> Arrays.stream(values).min().orElse(Double.NaN)),
                function("MAX", (values, _) -> Arrays.stream(values).max().orElse(Double.NaN)),
                function("STDDEV", AggregateFunctions::deviation),
                function("DATAPOINT_COUNT", (values, _) -> values.length));
    }

    /// A number that sums up others.
    @FunctionalInterface
    private interface Summary {
        /// @param values those that are not missing
        /// @param size how many there would be if none was missing
        double of(double[] values, int size);
    }

    private static MathFunction function(String name, Summary summary) {
        return MathFunction.of(
                name,
                (arguments, surroundings) -> switch (arguments.getFirst()) {
                    case Value.Single single -> new Value.Scalar(overTime(single.series(), summary, surroundings));
                    case Value.Array array -> new Value.Single(acrossSeries(array.series(), summary, surroundings));
                    case Value.Scalar _, Value.Text _, Value.Word _ -> throw Value.unexpected(arguments.getFirst());
                },
                "TS -> S",
                "TS[] -> TS");
    }

    private static double overTime(TimeSeries series, Summary summary, Surroundings surroundings) {
        double[] values = series.values().toArray();
        int slots = surroundings.range(series.period()).count();
        return summary.of(values, Math.max(slots, values.length));
    }

    private static TimeSeries acrossSeries(List<TimeSeries> all, Summary summary, Surroundings surroundings) {
        long[] times = Timeline.of(all);
        int[] places = new int[all.size()];
        double[] values = new double[all.size()];
        Points points = new Points(times.length, surroundings);
        for (long time : times) {
            int size = 0;
            for (int i = 0; i < places.length; i++) {
                TimeSeries series = all.get(i);
                int place = places[i];
                if (place < series.size() && series.time(place) == time) {
                    values[size++] = series.value(place);
                    places[i]++;
                }
            }
            points.add(time, summary.of(Arrays.copyOf(values, size), all.size()));
        }
        return points.series(all.stream().mapToInt(TimeSeries::period).min().orElse(surroundings.period()));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double deviation(double[] values, int size) {
        double mean = sum(values) / size;
        double squares = (size - values.length) * mean * mean;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / size);
    }
}
