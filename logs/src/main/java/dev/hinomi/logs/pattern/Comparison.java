package dev.hinomi.logs.pattern;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `operator operand`, as in `>= 400` or `= *html*`.
record Comparison(Operator operator, Operand operand) {
    enum Operator {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean ordersNumbers() {
            return this != EQUAL && this != UNEQUAL;
        }
    }

    /// The value of a field: its text and, if it is a number, that.
    record Value(String text, @Nullable BigDecimal number) {}

    boolean usesRegex() {
        return operand instanceof Operand.Matching;
    }

    /// The text that a value must be equal to; empty when it is compared otherwise.
    Optional<Wildcard> equalText() {
        return operator == Operator.EQUAL && operand instanceof Operand.Text(Wildcard wildcard)
                ? Optional.of(wildcard)
                : Optional.empty();
    }

    boolean holds(Value value) {
        return switch (operator) {
            case EQUAL -> operand.equalTo(value);
            case UNEQUAL -> !operand.equalTo(value);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                operand instanceof Operand.Numeric limit
                        && value.number() != null
                        && inOrder(value.number().compareTo(limit.value()));
        };
    }

    private boolean inOrder(int sign) {
        return switch (operator) {
            case EQUAL -> sign == 0;
            case UNEQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            case GREATER_OR_EQUAL -> sign >= 0;
        };
    }

    /// What a value is compared with.
    sealed interface Operand {
        boolean equalTo(Value value);

        /// A text in which `*` stands for any characters.
        record Text(Wildcard wildcard) implements Operand {
            @Override
            public boolean equalTo(Value value) {
                return wildcard.matches(value.text());
            }
        }

        record Matching(Regex regex) implements Operand {
            @Override
            public boolean equalTo(Value value) {
                return regex.occursIn(value.text());
            }
        }

        /// A number; equals a number by value, and a text that is written like it.
        record Numeric(String source, BigDecimal value) implements Operand {
            @Override
            public boolean equalTo(Value other) {
                return other.number() != null
                        ? other.number().compareTo(value) == 0
                        : other.text().equals(source);
            }
        }
    }
}
