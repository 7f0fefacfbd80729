package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import java.util.List;
import java.util.Optional;

/// Alarms that give a statistic and an extended statistic. CloudWatch takes one of them (API reference,
/// PutMetricAlarm).
public final class TwoStatistics implements Rule {
    @Override
    public String id() {
        return "alarm-two-statistics";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(AwsCommand.class)
                .filter(command -> command.is("cloudwatch", "put-metric-alarm"))
                .forEach(command -> command.option("extended-statistic")
                        .ifPresent(extended -> command.option("statistic")
                                .ifPresent(plain -> findings.add(
                                        plain.line(),
                                        Severity.ERROR,
                                        plain.raw() + " beside " + extended.raw() + " (expected: one of them)",
                                        "CloudWatch refuses the alarm. A percentile is an extended statistic, and --statistic goes.",
                                        Optional.of(new Fix(
                                                "drop " + plain.raw(),
                                                List.of(new TextEdit(plain.line(), plain.raw(), ""))))))));
    }
}
