package dev.hinomi.insights.contributor.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A condition on a field of events. Only whether it is there can hold for a field that is missing.
public record RuleFilter(RuleField match, Test test) {
    /// What must hold.
    sealed interface Test {}

    record In(List<String> values) implements Test {
        In {
            values = List.copyOf(values);
        }
    }

    record NotIn(List<String> values) implements Test {
        NotIn {
            values = List.copyOf(values);
        }
    }

    record StartsWith(List<String> values) implements Test {
        StartsWith {
            values = List.copyOf(values);
        }
    }

    record Compare(Operator operator, double with) implements Test {}

    record IsPresent(boolean present) implements Test {}

    /// How numbers are compared.
    enum Operator {
        GREATER_THAN("GreaterThan"),
        LESS_THAN("LessThan"),
        EQUAL_TO("EqualTo"),
        NOT_EQUAL_TO("NotEqualTo");

        private final String label;

        Operator(String label) {
            this.label = label;
        }

        /// As a rule writes it.
        String label() {
            return label;
        }

        boolean holds(double value, double with) {
            return switch (this) {
                case GREATER_THAN -> value > with;
                case LESS_THAN -> value < with;
                case EQUAL_TO -> value == with;
                case NOT_EQUAL_TO -> value != with;
            };
        }
    }

    boolean holds(LogEntry entry) {
        Optional<String> value = entry.value(match);
        return switch (test) {
            case In in -> value.map(in.values()::contains).orElse(false);
            case NotIn not -> value.map(text -> !not.values().contains(text)).orElse(false);
            case StartsWith starts ->
                value.map(text -> starts.values().stream().anyMatch(text::startsWith))
                        .orElse(false);
            case Compare compare -> {
                OptionalDouble number = entry.number(match);
                yield number.isPresent() && compare.operator().holds(number.getAsDouble(), compare.with());
            }
            case IsPresent is -> value.isPresent() == is.present();
        };
    }
}
