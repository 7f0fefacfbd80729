package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.MetricName;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import dev.hinomi.guide.measure.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Alarms that take another statistic than the guide speaks of: `p99` in the words and the Average in the alarm, or the
/// sum of a percentage.
public final class StatisticMismatch implements Rule {
    private static final Pattern WORDED = Pattern.compile(
            "(?i)\\b(?<word>maximum|max|average|avg|mean|minimum|sum|total) (?:latency|duration|response time|run time|cpu\\b|age\\b|lag\\b)"
                    + "|(?<ja>最大|平均|最小|合計)(?:値|レイテンシ|応答時間|レスポンス時間|実行時間|CPU)");
    private static final Set<String> ADDED_UP = Set.of("Sum", "SampleCount");

    @Override
    public String id() {
        return "alarm-statistic";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Map<MetricName, Set<String>> told = told(guide);
        guide.items(Alarm.class)
                .filter(alarm ->
                        !alarm.terms().expression() && statistic(alarm.terms()).isPresent())
                .forEach(alarm -> check(guide, alarm, statistic(alarm.terms()).orElseThrow(), told, findings));
    }

    private static void check(
            Guide guide, Alarm alarm, String taken, Map<MetricName, Set<String>> thresholds, Findings findings) {
        Optional<String> own = Condition.percentile(alarm.context()).or(() -> worded(alarm.context()));
        Set<String> told = told(thresholds, alarm);
        if (isPercentage(alarm.terms()) && ADDED_UP.contains(taken)) {
            findings.add(
                    alarm.line(),
                    Severity.WARNING,
                    alarm.name() + " takes the " + taken + " of "
                            + alarm.terms().metricName() + ", which is a percentage",
                    "Added up, percentages grow with the number of data points and mean nothing. Compare the Average or the"
                            + " Maximum.",
                    fix(guide, alarm, "Average"));
        } else if (own.isPresent()) {
            if (!own.get().equals(taken)) {
                report(guide, alarm, taken, own.get(), "its words", findings);
            }
        } else if (!told.isEmpty() && !told.contains(taken)) {
            report(guide, alarm, taken, String.join(" or ", told), "the threshold of the metric", findings);
        }
    }

    private static void report(Guide guide, Alarm alarm, String taken, String meant, String source, Findings findings) {
        findings.add(
                alarm.line(),
                Severity.WARNING,
                alarm.name() + " takes the " + taken + ", and " + source + " speak"
                        + (source.endsWith("words") ? "" : "s") + " of " + meant,
                "Another statistic crosses the same number at another time: an Average hides the slow requests that a"
                        + " percentile shows. Take the statistic that is meant, or say in the text what is compared.",
                meant.contains(" ") ? Optional.empty() : fix(guide, alarm, meant));
    }

    /// The percentiles of the thresholds of each metric; an empty text for a threshold that names none.
    private static Map<MetricName, Set<String>> told(Guide guide) {
        Map<MetricName, Set<String>> told = new LinkedHashMap<>();
        guide.items(MetricThreshold.class)
                .filter(threshold -> threshold.level() != MetricThreshold.Level.WATCH)
                .forEach(threshold -> {
                    String percentile = Condition.percentile(threshold.text()).orElse("");
                    threshold
                            .metrics()
                            .forEach(metric -> told.computeIfAbsent(metric, name -> new TreeSet<>())
                                    .add(percentile));
                });
        return told;
    }

    private static Set<String> told(Map<MetricName, Set<String>> thresholds, Alarm alarm) {
        String name = String.valueOf(alarm.terms().metricName());
        Set<String> told = new TreeSet<>();
        Optional.ofNullable(alarm.terms().namespace())
                .ifPresent(namespace ->
                        told.addAll(thresholds.getOrDefault(new MetricName(Optional.of(namespace), name), Set.of())));
        told.addAll(thresholds.getOrDefault(new MetricName(Optional.empty(), name), Set.of()));
        // One threshold without a percentile may be the one that is meant.
        return told.contains("") ? Set.of() : told;
    }

    private static Optional<String> statistic(AlarmTerms terms) {
        return Optional.ofNullable(terms.extendedStatistic() != null ? terms.extendedStatistic() : terms.statistic());
    }

    private static boolean isPercentage(AlarmTerms terms) {
        String metric = terms.metricName();
        return metric != null && metric.matches("(?:CPU|Memory|Disk|\\w*Percent\\w*|\\w*)Utilization|\\w+Percentage");
    }

    private static Optional<String> worded(String text) {
        Matcher word = WORDED.matcher(text);
        if (!word.find()) {
            return Optional.empty();
        }
        String found = word.group("word") != null ? word.group("word") : word.group("ja");
        return Optional.of(
                switch (found.toLowerCase(Locale.ROOT)) {
                    case "maximum", "max", "最大" -> "Maximum";
                    case "minimum", "最小" -> "Minimum";
                    case "sum", "total", "合計" -> "Sum";
                    default -> "Average";
                });
    }

    private static Optional<Fix> fix(Guide guide, Alarm alarm, String meant) {
        Optional<AwsCommand> command = guide.commandOf(alarm);
        Optional<AwsCommand.Option> plain = command.flatMap(c -> c.option("statistic"));
        Optional<AwsCommand.Option> extended = command.flatMap(c -> c.option("extended-statistic"));
        // With both, alarm-two-statistics mends it.
        if (plain.isPresent() == extended.isPresent()) {
            return Optional.empty();
        }
        AwsCommand.Option option = plain.or(() -> extended).orElseThrow();
        String written = (meant.startsWith("p") ? "--extended-statistic " : "--statistic ") + meant;
        return Optional.of(new Fix("take " + meant, List.of(new TextEdit(option.line(), option.raw(), written))));
    }
}
