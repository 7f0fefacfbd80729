package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A checked GetMetricStatistics request (CloudWatch API Reference, `GetMetricStatistics`): where its periods begin and
/// from when on it sees data points.
///
/// @param start where the first period begins: the caller's start, rounded down
/// @param visibleFrom data points before this are too old for so short a period, and are left out
record StatisticsPlan(Instant start, Instant end, Duration period, Instant visibleFrom, List<Statistic> statistics) {
    private static final int MAX_DATAPOINTS = 1440;
    private static final Set<Integer> HIGH_RESOLUTION = Set.of(1, 5, 10, 20, 30);
    private static final Duration SUB_MINUTE_KEPT = Duration.ofHours(3);
    private static final Duration MINUTES_KEPT = Duration.ofDays(15);
    private static final Duration FIVE_MINUTES_KEPT = Duration.ofDays(63);

    static StatisticsPlan of(StatisticsQuery query, Instant now) {
        int period = query.period();
        if (!HIGH_RESOLUTION.contains(period) && (period <= 0 || period % 60 != 0)) {
            throw invalid(
                    "Period", "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60: " + period + ".");
        }
        if (!query.start().isBefore(query.end())) {
            throw invalid("StartTime", "The parameter StartTime must be less than the parameter EndTime.");
        }
        List<Statistic> statistics = statistics(query);
        Instant start = roundedStart(query.start(), period, now);
        long datapoints = -Math.floorDiv(-Duration.between(start, query.end()).toSeconds(), period);
        if (datapoints > MAX_DATAPOINTS) {
            throw new FaultException(new Fault.InvalidCombination("You have requested up to " + datapoints
                    + " datapoints, which exceeds the limit of " + MAX_DATAPOINTS + ". You may reduce the datapoints"
                    + " requested by increasing Period, or decreasing the time range."));
        }
        return new StatisticsPlan(start, query.end(), Duration.ofSeconds(period), visibleFrom(period, now), statistics);
    }

    /// The data point of a period; empty when its observations allow none of the statistics.
    Optional<Datapoint> datapoint(Instant time, Unit unit, Distribution observations) {
        Map<String, Double> values = new HashMap<>();
        for (Statistic statistic : statistics) {
            statistic.of(observations).ifPresent(value -> values.put(statistic.text(), value));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Datapoint(time, unit, values));
    }

    private static List<Statistic> statistics(StatisticsQuery query) {
        if (query.statistics().isEmpty() == query.extendedStatistics().isEmpty()) {
            throw new FaultException(
                    new Fault.InvalidCombination("Must specify either Statistics or ExtendedStatistics"));
        }
        List<Statistic> parsed = new ArrayList<>();
        for (String text : query.statistics()) {
            parsed.add(Statistic.parse(text)
                    .filter(Statistic.Basic.class::isInstance)
                    .orElseThrow(() -> unknown(text, "Statistics")));
        }
        for (String text : query.extendedStatistics()) {
            parsed.add(Statistic.parse(text)
                    .filter(statistic -> !(statistic instanceof Statistic.Basic))
                    .orElseThrow(() -> unknown(text, "ExtendedStatistics")));
        }
        return parsed;
    }

    private static Instant roundedStart(Instant start, int period, Instant now) {
        Duration age = Duration.between(start, now);
        if (age.compareTo(FIVE_MINUTES_KEPT) > 0) {
            return down(start, 3600);
        }
        if (age.compareTo(MINUTES_KEPT) > 0) {
            return down(start, 300);
        }
        return down(start, Math.min(period, 60));
    }

    private static Instant visibleFrom(int period, Instant now) {
        if (period % 3600 == 0) {
            return Instant.MIN;
        }
        if (period % 300 == 0) {
            return now.minus(FIVE_MINUTES_KEPT);
        }
        return now.minus(period % 60 == 0 ? MINUTES_KEPT : SUB_MINUTE_KEPT);
    }

    private static Instant down(Instant instant, int seconds) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * (long) seconds);
    }

    private static FaultException unknown(String text, String parameter) {
        return invalid(parameter, "The value " + text + " for parameter " + parameter + " is not supported.");
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
