package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Dimensions;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.lint.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A place of the guide that names a metric.
///
/// @param alarm whether an alarm depends on it
/// @param dimensions the names given; empty when the place says nothing of dimensions and need not
/// @param command the command that names it, if one does
record MetricUse(
        int line,
        String namespace,
        String metric,
        boolean alarm,
        Optional<Set<String>> dimensions,
        Optional<AwsCommand> command) {
    /// All places with a known namespace, in the order of the file.
    static List<MetricUse> of(Guide guide) {
        List<MetricUse> uses = new ArrayList<>();
        guide.items(MetricThreshold.class)
                .forEach(threshold ->
                        threshold.namespace().ifPresent(namespace -> uses.addAll(in(threshold, namespace))));
        guide.items(Alarm.class).forEach(alarm -> {
            String namespace = alarm.terms().namespace();
            String metric = alarm.terms().metricName();
            if (namespace != null && metric != null) {
                uses.add(new MetricUse(
                        alarm.line(),
                        namespace,
                        metric,
                        true,
                        Optional.of(new TreeSet<>(alarm.terms().dimensions().keySet())),
                        guide.commandOf(alarm)));
            }
        });
        guide.items(AwsCommand.class)
                .filter(command -> command.is("cloudwatch", "get-metric-statistics"))
                .forEach(command -> uses.addAll(in(command)));
        return uses;
    }

    private static List<MetricUse> in(MetricThreshold threshold, String namespace) {
        return threshold.metrics().stream()
                .map(metric -> new MetricUse(
                        threshold.line(), namespace, metric.name(), false, Optional.empty(), Optional.empty()))
                .toList();
    }

    private static List<MetricUse> in(AwsCommand command) {
        if (command.parameters().get("Namespace") instanceof String namespace
                && command.parameters().get("MetricName") instanceof String metric) {
            Set<String> dimensions = Dimensions.of(command.parameters()).keySet();
            return List.of(new MetricUse(
                    command.line(),
                    namespace,
                    metric,
                    false,
                    Optional.of(new TreeSet<>(dimensions)),
                    Optional.of(command)));
        }
        return List.of();
    }
}
