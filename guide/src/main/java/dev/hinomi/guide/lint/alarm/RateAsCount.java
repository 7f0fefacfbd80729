package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.dictionary.Metric;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Alarms whose words speak of a percentage while the alarm compares a count: `above 0.1%` and `Sum > 10`.
public final class RateAsCount implements Rule {
    private static final Pattern PERCENTAGE = Pattern.compile("(?<!\\d)(\\d{1,3}(?:\\.\\d{1,6})?)\\s?[%％]");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "alarm-rate-as-count";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(Alarm.class)
                .filter(alarm -> "Sum".equals(alarm.terms().statistic())
                        || "SampleCount".equals(alarm.terms().statistic()))
                .filter(alarm -> !alarm.terms().expression())
                .forEach(alarm -> {
                    Matcher percentage = PERCENTAGE.matcher(alarm.context());
                    if (percentage.find()) {
                        report(guide, alarm, new BigDecimal(percentage.group(1)), findings);
                    }
                });
    }

    private static void report(Guide guide, Alarm alarm, BigDecimal percent, Findings findings) {
        AlarmTerms terms = alarm.terms();
        Optional<Metric> metric = Optional.ofNullable(terms.namespace())
                .flatMap(guide.dictionary()::namespace)
                .flatMap(namespace -> namespace.metric(String.valueOf(terms.metricName())));
        boolean averageIsRate = metric.filter(Metric::averageIsRate).isPresent();
        Optional<Metric.Whole> whole = metric.flatMap(Metric::shareOf);
        String way = averageIsRate
                ? "The Average of this metric is the rate: compare it with "
                        + percent.divide(HUNDRED).stripTrailingZeros().toPlainString() + "."
                : "Divide by "
                        + whole.map(all -> "the " + all.statistic() + " of " + all.metric())
                                .orElse("the number of requests")
                        + " in a metric math alarm (--metrics), or say in the text that a count is meant.";
        findings.add(
                alarm.line(),
                Severity.WARNING,
                alarm.name() + " speaks of " + percent.toPlainString() + "% and compares the " + terms.statistic()
                        + " with "
                        + (terms.threshold() == null ? "?" : terms.threshold().toPlainString()),
                "A count of errors says nothing about their share: it fires on a busy day and sleeps on a quiet one. "
                        + way,
                averageIsRate
                        ? fix(guide, alarm, percent)
                        : whole.flatMap(all -> ShareOfAll.fix(guide, alarm, all, percent)));
    }

    private static Optional<Fix> fix(Guide guide, Alarm alarm, BigDecimal percent) {
        String rate = percent.divide(HUNDRED).stripTrailingZeros().toPlainString();
        List<TextEdit> edits = new ArrayList<>();
        Optional<AwsCommand> command = guide.commandOf(alarm);
        command.flatMap(c -> c.option("statistic"))
                .ifPresent(option -> edits.add(new TextEdit(option.line(), option.raw(), "--statistic Average")));
        command.flatMap(c -> c.option("threshold"))
                .ifPresent(option -> edits.add(new TextEdit(option.line(), option.raw(), "--threshold " + rate)));
        return edits.size() == 2
                ? Optional.of(new Fix("compare the Average, which is the rate, with " + rate, edits))
                : Optional.empty();
    }
}
