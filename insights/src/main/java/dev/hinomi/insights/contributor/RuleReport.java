package dev.hinomi.insights.contributor;

import dev.hinomi.insights.contributor.rule.RuleDefinition;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Who contributed most, and what all did together. The numbers are exact.
///
/// @param keyLabels what the keys of contributors are called
/// @param aggregation what is added up
/// @param aggregate what all contributors count
/// @param unique how many contributors there are
/// @param contributors the greatest, the greatest first
/// @param points one for each period, in which nothing matched too
public record RuleReport(
        List<String> keyLabels,
        RuleDefinition.Aggregation aggregation,
        double aggregate,
        long unique,
        List<Contributor> contributors,
        List<Point> points) {
    public RuleReport {
        keyLabels = List.copyOf(keyLabels);
        contributors = List.copyOf(contributors);
        points = List.copyOf(points);
    }

    /// One of the greatest contributors.
    ///
    /// @param value what it counts in all
    /// @param values in those of the periods in which it was there
    public record Contributor(List<String> keys, double value, List<PeriodValue> values) {
        public Contributor {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /// What a contributor counts in a period.
    public record PeriodValue(Instant start, double value) {}

    /// The metrics that were asked for and can be told.
    public record Point(Instant start, Map<RuleMetric, Double> values) {
        public Point {
            values = Map.copyOf(values);
        }
    }

    static RuleReport of(RuleDefinition definition, ReportRequest request, PeriodRange range, RuleTally tally) {
        double aggregate = tally.contributors().stream()
                .mapToDouble(each -> each.all().sum())
                .sum();
        return new RuleReport(
                definition.keyLabels(),
                definition.aggregation(),
                aggregate,
                tally.contributors().size(),
                tally.contributors().stream()
                        .sorted(order(request.order()))
                        .limit(request.contributors())
                        .map(each -> contributor(each, range))
                        .toList(),
                request.metrics().isEmpty() ? List.of() : points(request.metrics(), range, tally.totals()));
    }

    /// Equal ones by their keys, so that the same question has the same answer.
    private static Comparator<RuleTally.Contributor> order(ReportRequest.Order order) {
        Comparator<RuleTally.Contributor> greatest = switch (order) {
            case SUM -> Comparator.comparingDouble(each -> each.all().sum());
            case MAXIMUM ->
                Comparator.comparingDouble(each -> each.all().maximum().orElse(0));
        };
        return greatest.reversed().thenComparing(each -> String.join("\0", each.keys()));
    }

    private static Contributor contributor(RuleTally.Contributor found, PeriodRange range) {
        List<PeriodValue> values = found.periods().entrySet().stream()
                .map(entry -> new PeriodValue(
                        range.startOf(entry.getKey()), entry.getValue().sum()))
                .toList();
        return new Contributor(found.keys(), found.all().sum(), values);
    }

    private static List<Point> points(List<RuleMetric> metrics, PeriodRange range, List<RuleTally.Total> totals) {
        return IntStream.range(0, totals.size())
                .mapToObj(i -> {
                    Map<RuleMetric, Double> values = new EnumMap<>(RuleMetric.class);
                    metrics.forEach(metric -> metric.of(totals.get(i)).ifPresent(value -> values.put(metric, value)));
                    return new Point(range.startOf(i), values);
                })
                .toList();
    }
}
