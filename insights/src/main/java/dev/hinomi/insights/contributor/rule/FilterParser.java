package dev.hinomi.insights.contributor.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads a filter of a rule.
final class FilterParser {
    private static final int MOST_VALUES = 10;
    private static final String MATCH = "Match";
    private static final Set<String> TEXTS = Set.of("In", "NotIn", "StartsWith");
    private static final Set<String> NUMBERS = Stream.of(RuleFilter.Operator.values())
            .map(RuleFilter.Operator::label)
            .collect(Collectors.toUnmodifiableSet());
    private static final String PRESENT = "IsPresent";
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
        if (TEXTS.contains(operator)) {
            return texts(operator, operand);
        }
        if (NUMBERS.contains(operator)) {
            return new RuleFilter.Compare(operator(operator), number(operand));
        }
        if (!operator.equals(PRESENT)) {
            throw filter.invalid(operator, EXPECTED);
        }
        JsonNode present = operand.node();
        if (!present.isBoolean()) {
            throw operand.invalid(present.toString(), "true or false");
        }
        return new RuleFilter.IsPresent(present.booleanValue());
    }

    private static RuleFilter.Test texts(String operator, BodyReader operand) {
        List<String> values =
                operand.elements(1, MOST_VALUES).stream().map(BodyReader::text).toList();
        return switch (operator) {
            case "In" -> new RuleFilter.In(values);
            case "NotIn" -> new RuleFilter.NotIn(values);
            default -> new RuleFilter.StartsWith(values);
        };
    }

    private static RuleFilter.Operator operator(String label) {
        return Stream.of(RuleFilter.Operator.values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static double number(BodyReader operand) {
        JsonNode node = operand.node();
        if (!node.isNumber() || Math.abs(node.asDouble()) > LogEntry.GREATEST) {
            throw operand.invalid(node.toString(), "a number from -1e9 to 1e9");
        }
        return node.asDouble();
    }
}
