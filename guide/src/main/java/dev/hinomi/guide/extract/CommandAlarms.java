package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Dimensions;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Alarms from `put-metric-alarm` commands.
final class CommandAlarms {
    /// A sentence this close above the block introduces it.
    private static final int LINES_ABOVE = 3;

    private CommandAlarms() {}

    /// The alarm; empty when the command is a fragment that only adds to an alarm defined before.
    static Optional<Alarm> of(AwsCommand command, Section section, ScriptText script, List<Item> before) {
        Map<String, Object> parameters = command.parameters();
        AlarmTerms terms = terms(parameters);
        String name = text(parameters, "AlarmName");
        boolean defined = before.stream()
                .anyMatch(item -> item instanceof Alarm alarm && alarm.name().equals(name));
        if (name == null || (defined && !terms.missing().isEmpty())) {
            return Optional.empty();
        }
        String description =
                Optional.ofNullable(text(parameters, "AlarmDescription")).orElse("");
        String context = String.join(
                        "; ",
                        description,
                        script.commentAbove(command.line()),
                        introduction(section, script.fence().line()))
                .replaceAll("^(?:; )+|(?:; )+$", "");
        return Optional.of(new Alarm(command.origin(), name, Alarm.Source.COMMAND, terms, context));
    }

    private static AlarmTerms terms(Map<String, Object> parameters) {
        return new AlarmTerms(
                text(parameters, "Namespace"),
                text(parameters, "MetricName"),
                text(parameters, "Statistic"),
                text(parameters, "ExtendedStatistic"),
                Dimensions.of(parameters),
                whole(parameters, "Period"),
                whole(parameters, "EvaluationPeriods"),
                parameters.get("Threshold") instanceof BigDecimal number ? number : null,
                text(parameters, "ComparisonOperator"),
                texts(parameters, "AlarmActions"),
                texts(parameters, "OKActions"),
                parameters.containsKey("Metrics"));
    }

    private static @Nullable String text(Map<String, Object> parameters, String member) {
        return parameters.get(member) instanceof String text ? text : null;
    }

    private static @Nullable Integer whole(Map<String, Object> parameters, String member) {
        return parameters.get(member) instanceof BigDecimal number ? Integer.valueOf(number.intValue()) : null;
    }

    private static List<String> texts(Map<String, Object> parameters, String member) {
        return parameters.get(member) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String introduction(Section section, int fenceLine) {
        String introduction = "";
        for (Block block : section.allBlocks()) {
            Text text = switch (block) {
                case Block.Paragraph paragraph -> paragraph.texts().getLast();
                case Block.ItemList list -> list.items().getLast().text();
                case Block.Fence _, Block.Table _ -> null;
            };
            if (text != null && text.line() < fenceLine && text.line() >= fenceLine - LINES_ABOVE) {
                introduction = text.plain();
            }
        }
        return introduction;
    }
}
