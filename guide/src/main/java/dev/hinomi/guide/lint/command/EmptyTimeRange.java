package dev.hinomi.guide.lint.command;

import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Ranges whose ends `date --iso-8601` gives as days without a time: both ends of "the last hour" are the same
/// midnight.
public final class EmptyTimeRange implements Rule {
    private static final Pattern DAY_ONLY = Pattern.compile("\\$\\(date\\b[^)]*--iso-8601(?!=)[^)]*\\)");
    private static final Pattern WITHIN_A_DAY = Pattern.compile("\\b\\d{1,3}\\s*(?:seconds?|minutes?|mins?|hours?)\\b");
    private static final Pattern WHOLE_DAYS = Pattern.compile("\\b(?:24|48|72)\\s*hours?\\b");
    private static final Pattern FLAG = Pattern.compile("--iso-8601(?!=)");

    @Override
    public String id() {
        return "time-range-empty";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(AwsCommand.class).forEach(command -> {
            Optional<AwsCommand.Option> start = command.option("start-time").filter(EmptyTimeRange::isDayOnly);
            Optional<AwsCommand.Option> end = command.option("end-time").filter(EmptyTimeRange::isDayOnly);
            if (start.isPresent() && end.isPresent()) {
                report(start.get(), end.get(), findings);
            }
        });
    }

    private static boolean isDayOnly(AwsCommand.Option option) {
        return DAY_ONLY.matcher(option.raw()).find();
    }

    private static void report(AwsCommand.Option start, AwsCommand.Option end, Findings findings) {
        boolean empty = WITHIN_A_DAY.matcher(start.raw()).find()
                && !WHOLE_DAYS.matcher(start.raw()).find();
        Fix fix = new Fix("write --iso-8601=seconds", List.of(edit(start), edit(end)));
        if (empty) {
            findings.add(
                    start.line(),
                    Severity.WARNING,
                    "the range is empty: both ends are the day without a time",
                    "date --iso-8601 prints 2026-01-01, which AWS reads as midnight, so the range begins where it ends.",
                    Optional.of(fix));
        } else {
            findings.add(
                    start.line(),
                    Severity.INFO,
                    "the range ends at midnight: its ends are days without a time",
                    "date --iso-8601 prints 2026-01-01, which AWS reads as midnight, so nothing of today is in the range.",
                    Optional.of(fix));
        }
    }

    private static TextEdit edit(AwsCommand.Option option) {
        return new TextEdit(
                option.line(), option.raw(), FLAG.matcher(option.raw()).replaceFirst("--iso-8601=seconds"));
    }
}
