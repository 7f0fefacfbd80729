package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.Kpi;
import dev.hinomi.guide.item.MetricName;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Goals that nothing measures: none is named, or a metric that AWS does not publish and the guide does not define.
public final class KpiWithoutMeasurement implements Rule {
    private static final Pattern OF_CLOUDWATCH = Pattern.compile(
            "(?i)^(?:amazon )?cloudwatch\\s+(?:metrics?\\s+)?[`\"]?(?<metric>[A-Za-z]\\w{2,60})[`\"]?$");
    private static final Pattern NO_METRIC = Pattern.compile(
            "(?i)logs?|metrics?|dashboards?|alarms?|synthetics|canary|canaries|insights|rum|events|agent|queries");

    @Override
    public String id() {
        return "kpi-no-measurement";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Set<String> own = own(guide);
        guide.items(Kpi.class).filter(KpiWithoutMeasurement::isNamed).forEach(kpi -> {
            if (kpi.target().isBlank()) {
                findings.info(
                        kpi.line(),
                        kpi.name() + " has no target",
                        "Nobody can tell whether it is good or bad. Give the value that is wanted.");
            } else if (kpi.measuredBy().isBlank()) {
                findings.info(
                        kpi.line(),
                        kpi.name() + " does not say what measures it: " + kpi.target(),
                        "Two people will measure two things and both be right. Name the metric, the query or the record"
                                + " that the figure comes from.");
            } else {
                unknown(guide, own, kpi)
                        .ifPresent(metric -> findings.warning(
                                kpi.line(),
                                kpi.name() + " is measured by CloudWatch's " + metric
                                        + ", which no known namespace publishes",
                                "A goal over a metric that does not exist is never missed. Name a metric with its namespace,"
                                        + " or what computes the figure."));
            }
        });
    }

    /// A goal told in a sentence has no name of its own; the sentence may well say what is counted.
    private static boolean isNamed(Kpi kpi) {
        return !kpi.name().equals(kpi.target())
                && !kpi.name().equals(kpi.origin().title());
    }

    /// The metrics that the guide itself speaks of.
    private static Set<String> own(Guide guide) {
        return Stream.concat(
                        guide.items(Alarm.class)
                                .map(alarm -> String.valueOf(alarm.terms().metricName())),
                        guide.items(MetricThreshold.class)
                                .flatMap(threshold -> threshold.metrics().stream())
                                .map(MetricName::name))
                .collect(Collectors.toSet());
    }

    private static Optional<String> unknown(Guide guide, Set<String> own, Kpi kpi) {
        Matcher named = OF_CLOUDWATCH.matcher(kpi.measuredBy().strip());
        if (!named.matches() || NO_METRIC.matcher(named.group("metric")).matches()) {
            return Optional.empty();
        }
        String metric = named.group("metric");
        boolean published = guide.dictionary().namespaces().stream()
                .anyMatch(namespace -> namespace.metrics().containsKey(metric));
        return published || own.contains(metric) ? Optional.empty() : Optional.of(metric);
    }
}
