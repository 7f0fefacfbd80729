package dev.hinomi.guide.lint;

import dev.hinomi.guide.dictionary.MetricDictionary;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.reader.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rule looks at: the text and what was found in it.
public record Guide(Document document, List<Item> items, MetricDictionary dictionary) {
    public Guide {
        items = List.copyOf(items);
    }

    /// The items of one kind, in the order of the file.
    public <T extends Item> Stream<T> items(Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// The command that defines `alarm`, if a command does.
    public Optional<AwsCommand> commandOf(Alarm alarm) {
        return items(AwsCommand.class)
                .filter(command -> command.origin().equals(alarm.origin()))
                .findFirst();
    }

    /// Whether a `put-metric-alarm` command gives only some options of an alarm that is defined before it.
    public boolean isFragment(AwsCommand command) {
        return command.is("cloudwatch", "put-metric-alarm")
                && command.parameters().containsKey("AlarmName")
                && items(Alarm.class).noneMatch(alarm -> alarm.origin().equals(command.origin()));
    }

    /// Whether it is a document of its own, with a title and at least one more heading, and not a few lines.
    public boolean isDocument() {
        return document.headings().limit(2).count() == 2;
    }

    public Optional<String> line(int number) {
        List<String> lines = document.lines();
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }
}
