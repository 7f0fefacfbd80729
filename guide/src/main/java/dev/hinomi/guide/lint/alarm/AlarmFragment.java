package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Commands that give only some options of an alarm which was defined before, as if PutMetricAlarm added to it. It
/// replaces the whole alarm (API reference, PutMetricAlarm).
public final class AlarmFragment implements Rule {
    @Override
    public String id() {
        return "alarm-fragment";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(AwsCommand.class).filter(guide::isFragment).forEach(fragment -> {
            String name =
                    fragment.option("alarm-name").map(AwsCommand.Option::value).orElse("");
            findings.add(
                    fragment.line(),
                    Severity.ERROR,
                    "only part of the alarm " + name + ": " + names(fragment),
                    "put-metric-alarm does not add to an alarm, it replaces it: without the other options AWS refuses the"
                            + " command. Give these options where the alarm is defined.",
                    fix(guide, fragment, name));
        });
    }

    private static String names(AwsCommand fragment) {
        return added(fragment).stream().map(option -> "--" + option.name()).collect(Collectors.joining(", "));
    }

    private static List<AwsCommand.Option> added(AwsCommand fragment) {
        return fragment.options().stream()
                .filter(option -> !option.name().equals("alarm-name"))
                .toList();
    }

    /// Moves the options to the command that defines the alarm and empties the fragment's lines.
    private static Optional<Fix> fix(Guide guide, AwsCommand fragment, String name) {
        List<AwsCommand.Option> added = added(fragment);
        Optional<AwsCommand> whole = guide.items(Alarm.class)
                .filter(alarm -> alarm.name().equals(name) && alarm.line() < fragment.line())
                .findFirst()
                .flatMap(guide::commandOf);
        Optional<AwsCommand.Option> place = whole.flatMap(command -> command.option("alarm-name"));
        boolean free = whole.filter(command -> added.stream()
                        .noneMatch(option -> command.option(option.name()).isPresent()))
                .isPresent();
        if (added.isEmpty() || place.isEmpty() || !free) {
            return Optional.empty();
        }
        String options = added.stream().map(AwsCommand.Option::raw).collect(Collectors.joining(" "));
        List<TextEdit> edits = new ArrayList<>();
        edits.add(
                new TextEdit(place.get().line(), place.get().raw(), place.get().raw() + " " + options));
        for (int line = fragment.origin().line(); line <= fragment.origin().endLine(); line++) {
            int at = line;
            guide.line(at)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> edits.add(new TextEdit(at, text, "")));
        }
        return Optional.of(new Fix("give " + names(fragment) + " where " + name + " is defined", edits));
    }
}
