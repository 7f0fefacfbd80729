package dev.hinomi.insights.contributor.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads a filter of a rule.
final class FilterParser {
    private static final int MOST_VALUES = 10;
    private static final String MATCH = "Match";
    private static final String EXPECTED =
            "Match and one of In, NotIn, StartsWith, GreaterThan, LessThan, EqualTo, NotEqualTo, IsPresent";

    private final Function<BodyReader, RuleField> fields;

    FilterParser(Function<BodyReader, RuleField> fields) {
        this.fields = fields;
    }

    RuleFilter parse(BodyReader filter) {
        List<String> names = filter.names();
        List<String> operators =
                names.stream().filter(name -> !name.equals(MATCH)).toList();
        if (!names.contains(MATCH) || operators.size() != 1) {
            throw filter.invalid(String.join(", ", names), EXPECTED);
        }
        return new RuleFilter(fields.apply(filter.at(MATCH)), test(filter, operators.getFirst()));
    }

    private static RuleFilter.Test test(BodyReader filter, String operator) {
        BodyReader operand = filter.at(operator);
        return switch (operator) {
            case "In" -> new RuleFilter.In(texts(operand));
            case "NotIn" -> new RuleFilter.NotIn(texts(operand));
            case "StartsWith" -> new RuleFilter.StartsWith(texts(operand));
            case "IsPresent" -> new RuleFilter.IsPresent(present(operand));
            default ->
                new RuleFilter.Compare(
                        Stream.of(RuleFilter.Operator.values())
                                .filter(each -> each.label().equals(operator))
                                .findFirst()
                                .orElseThrow(() -> filter.invalid(operator, EXPECTED)),
                        number(operand));
        };
    }

    private static List<String> texts(BodyReader operand) {
        return operand.elements(1, MOST_VALUES).stream().map(BodyReader::text).toList();
    }

    private static boolean present(BodyReader operand) {
        JsonNode node = operand.node();
        if (!node.isBoolean()) {
            throw operand.invalid(node.toString(), "true or false");
        }
        return node.booleanValue();
    }

    private static double number(BodyReader operand) {
        JsonNode node = operand.node();
        if (!node.isNumber() || Math.abs(node.asDouble()) > LogEntry.GREATEST) {
            throw operand.invalid(node.toString(), "a number from -1e9 to 1e9");
        }
        return node.asDouble();
    }
}
