package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.MetricName;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Metrics with a threshold that no alarm of the guide watches.
public final class MetricWithoutAlarm implements Rule {
    @Override
    public String id() {
        return "metric-no-alarm";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Set<MetricName> watched = new LinkedHashSet<>();
        guide.items(Alarm.class).forEach(alarm -> watched.addAll(metrics(guide, alarm)));
        Set<MetricName> told = new LinkedHashSet<>();
        guide.items(MetricThreshold.class)
                .filter(threshold -> threshold.level() != MetricThreshold.Level.WATCH
                        && threshold.condition().isPresent())
                .forEach(threshold -> threshold.metrics().stream()
                        .filter(metric -> watched.stream().noneMatch(metric::mayBe) && told.add(metric))
                        .forEach(metric -> findings.info(
                                threshold.line(),
                                metric + " has a threshold and no alarm: " + threshold.text(),
                                "Nobody hears of it when the threshold is crossed. Define an alarm on it, or mark it as"
                                        + " watched only.")));
    }

    private static Set<MetricName> metrics(Guide guide, Alarm alarm) {
        Set<MetricName> names = new LinkedHashSet<>(MetricName.of(
                guide.commandOf(alarm).map(command -> command.parameters()).orElse(Map.of())));
        Optional.ofNullable(alarm.terms().metricName())
                .ifPresent(name -> names.add(
                        new MetricName(Optional.ofNullable(alarm.terms().namespace()), name)));
        return names;
    }
}
