package dev.hinomi.metrics.math;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What joins two operands. Comparisons and logic give 1 for true and 0 for false; every number but 0 is true.
///
/// AWS does not document which binds tighter; here it is as in most languages, the power to the right.
public enum Operator {
    OR(1, "||", "OR"),
    AND(2, "&&", "AND"),
    EQUAL(3, "=="),
    NOT_EQUAL(3, "!="),
    AT_MOST(3, "<="),
    AT_LEAST(3, ">="),
    LESS(3, "<"),
    GREATER(3, ">"),
    PLUS(4, "+"),
    MINUS(4, "-"),
    TIMES(5, "*"),
    DIVIDED_BY(5, "/"),
    POWER(7, "^");

    /// How tight a sign binds: looser than the power, so that -2^2 is -4.
    static final int SIGN = 6;

    private final int precedence;
    private final String text;
    private final @Nullable String word;

    Operator(int precedence, String text) {
        this(precedence, text, null);
    }

    Operator(int precedence, String text, @Nullable String word) {
        this.precedence = precedence;
        this.text = text;
        this.word = word;
    }

    /// As it is written.
    public String text() {
        return word == null ? text : word;
    }

    int precedence() {
        return precedence;
    }

    static Optional<Operator> of(String text) {
        for (Operator operator : values()) {
            if (text.equals(operator.text) || text.equals(operator.word)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /// The result for two numbers; not finite where there is none, as for all that is not a number itself.
    public double apply(double left, double right) {
        if (!Double.isFinite(left) || !Double.isFinite(right)) {
            return Double.NaN;
        }
        return switch (this) {
            case OR -> truth(left != 0 || right != 0);
            case AND -> truth(left != 0 && right != 0);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case AT_MOST -> truth(left <= right);
            case AT_LEAST -> truth(left >= right);
            case LESS -> truth(left < right);
            case GREATER -> truth(left > right);
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
            case POWER -> Math.pow(left, right);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
