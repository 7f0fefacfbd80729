package dev.hinomi.guide;

import dev.hinomi.cli.CliFinding;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.alarm.AlarmFragment;
import dev.hinomi.guide.lint.alarm.AlarmWithoutActions;
import dev.hinomi.guide.lint.alarm.AlarmWithoutOkActions;
import dev.hinomi.guide.lint.alarm.DuplicateAlarm;
import dev.hinomi.guide.lint.alarm.IncompleteAlarm;
import dev.hinomi.guide.lint.alarm.MetricWithoutAlarm;
import dev.hinomi.guide.lint.alarm.MissingDimensions;
import dev.hinomi.guide.lint.alarm.RateAsCount;
import dev.hinomi.guide.lint.alarm.StatisticMismatch;
import dev.hinomi.guide.lint.alarm.ThresholdDiffers;
import dev.hinomi.guide.lint.alarm.TwoStatistics;
import dev.hinomi.guide.lint.alarm.UnknownMetric;
import dev.hinomi.guide.lint.alarm.UnreachableThreshold;
import dev.hinomi.guide.lint.alarm.WrongDimensions;
import dev.hinomi.guide.lint.command.BareOption;
import dev.hinomi.guide.lint.command.CliProblem;
import dev.hinomi.guide.lint.command.DestructiveCommand;
import dev.hinomi.guide.lint.command.EmptyTimeRange;
import dev.hinomi.guide.lint.command.FirstSnapshot;
import dev.hinomi.guide.lint.command.NotShell;
import dev.hinomi.guide.lint.command.Placeholder;
import dev.hinomi.guide.lint.command.TruncatedCommand;
import dev.hinomi.guide.lint.people.EscalationContact;
import dev.hinomi.guide.lint.people.EscalationHours;
import dev.hinomi.guide.lint.people.GuideOwner;
import dev.hinomi.guide.lint.people.GuideReviewed;
import dev.hinomi.guide.lint.people.KpiWithoutMeasurement;
import dev.hinomi.guide.lint.people.SeverityDeadline;
import dev.hinomi.guide.lint.people.SeverityRanges;
import dev.hinomi.guide.lint.people.TaskWithoutOwner;
import dev.hinomi.guide.lint.people.UndefinedSeverity;
import dev.hinomi.guide.lint.price.FreeTierCharged;
import dev.hinomi.guide.lint.price.LambdaPrice;
import dev.hinomi.guide.lint.price.PriceArithmetic;
import dev.hinomi.guide.lint.procedure.ProcedureWithoutCheck;
import dev.hinomi.guide.lint.procedure.RestoreWithoutApproval;
import dev.hinomi.guide.lint.rule.DeadLink;
import dev.hinomi.guide.lint.rule.EscalationWithoutTime;
import dev.hinomi.guide.lint.rule.InvalidFilterPattern;
import dev.hinomi.guide.lint.rule.QueryProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All rules.
public final class Rules {
    private Rules() {}

    public static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                new AlarmWithoutActions(),
                new AlarmWithoutOkActions(),
                new AlarmFragment(),
                new IncompleteAlarm(),
                new MetricWithoutAlarm(),
                new TwoStatistics(),
                new RateAsCount(),
                new StatisticMismatch(),
                new UnreachableThreshold(),
                new ThresholdDiffers(),
                new DuplicateAlarm(),
                new UnknownMetric(),
                new MissingDimensions(),
                new WrongDimensions(),
                new TruncatedCommand(),
                new BareOption(),
                new NotShell(),
                new FirstSnapshot(),
                new EmptyTimeRange(),
                new DestructiveCommand(),
                new Placeholder(),
                new InvalidFilterPattern(),
                new QueryProblems.Syntax(),
                new QueryProblems.Names(),
                new RestoreWithoutApproval(),
                new ProcedureWithoutCheck(),
                new SeverityRanges(),
                new SeverityDeadline(),
                new UndefinedSeverity(),
                new EscalationWithoutTime(),
                new EscalationContact(),
                new EscalationHours(),
                new TaskWithoutOwner(),
                new KpiWithoutMeasurement(),
                new PriceArithmetic(),
                new LambdaPrice(),
                new FreeTierCharged(),
                new GuideOwner(),
                new GuideReviewed(),
                new DeadLink()));
        // Placeholder finds these in every block, not only in AWS commands.
        Stream.of(CliFinding.Kind.values())
                .filter(kind -> kind != CliFinding.Kind.PLACEHOLDER)
                .map(CliProblem::new)
                .forEach(rules::add);
        return List.copyOf(rules);
    }

    /// All rules for a text that comes without the files around it.
    public static List<Rule> ofText() {
        return all().stream()
                .map(rule -> rule instanceof DeadLink ? DeadLink.withinTheText() : rule)
                .toList();
    }
}
