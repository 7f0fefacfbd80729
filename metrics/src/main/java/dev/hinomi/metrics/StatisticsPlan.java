package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.PeriodRules;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A checked GetMetricStatistics request (CloudWatch API Reference, `GetMetricStatistics`): where its periods
/// begin and from when on it sees data points.
///
/// @param start where the first period begins: the caller's start, rounded down
/// @param visibleFrom data points before this are too old for so short a period, and are left out
record StatisticsPlan(Instant start, Instant end, Duration period, Instant visibleFrom, List<Statistic> statistics) {
    private static final int MAX_DATAPOINTS = 1440;

    static StatisticsPlan of(StatisticsQuery query, Instant now) {
        Instant from = query.start().truncatedTo(ChronoUnit.SECONDS);
        Instant end = query.end().truncatedTo(ChronoUnit.SECONDS);
        if (from.equals(end)) {
            throw invalid("StartTime", "The parameter StartTime must not equal parameter EndTime.");
        }
        if (from.isAfter(end)) {
            throw invalid("StartTime", "The parameter StartTime must be less than the parameter EndTime.");
        }
        int period = query.period();
        if (!PeriodRules.valid(period)) {
            throw invalid(
                    "Period",
                    "The parameter Period must be a value in the set [1, 5, 10, 20, 30] or a multiple of 60.");
        }
        // What the caller asks for counts, not what the start is rounded to: a day of minutes is 1,440 at any second.
        long datapoints = Math.ceilDiv(Duration.between(from, end).toSeconds(), period);
        if (datapoints > MAX_DATAPOINTS) {
            throw new FaultException(new Fault.InvalidCombination("You have requested up to " + datapoints
                    + " datapoints, which exceeds the limit of " + MAX_DATAPOINTS + ". You may reduce the datapoints"
                    + " requested by increasing Period, or decreasing the time range."));
        }
        return new StatisticsPlan(
                PeriodRules.start(from, period, now),
                query.end(),
                Duration.ofSeconds(period),
                PeriodRules.visibleFrom(period, now),
                statistics(query));
    }

    /// All periods that begin before the end.
    PeriodRange range() {
        long seconds = Duration.between(start, end.plusNanos(999_999_999)).toSeconds();
        return new PeriodRange(start, period, (int) Math.ceilDiv(seconds, period.toSeconds()));
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
        if (query.statistics().isEmpty() && query.extendedStatistics().isEmpty()) {
            throw new FaultException(
                    new Fault.InvalidCombination("Must specify either Statistics or ExtendedStatistics"));
        }
        List<Statistic> parsed = new ArrayList<>();
        for (String text : query.statistics()) {
            String at = "Statistics.member." + (parsed.size() + 1) + ".<list element>";
            parsed.add(Statistic.parse(text)
                    .filter(Statistic.Basic.class::isInstance)
                    .orElseThrow(() -> invalid(
                            "Statistics",
                            "The parameter " + at
                                    + " must be a value in the set [SampleCount, Average, Sum, Minimum, Maximum].")));
        }
        int basic = parsed.size();
        for (String text : query.extendedStatistics()) {
            String at = "ExtendedStatistics.member." + (parsed.size() - basic + 1) + ".<list element>";
            parsed.add(Statistic.parse(text)
                    .filter(statistic -> !(statistic instanceof Statistic.Basic))
                    .orElseThrow(() -> invalid(
                            "ExtendedStatistics",
                            "The value " + text + " for parameter " + at + " is not supported.")));
        }
        return parsed;
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
