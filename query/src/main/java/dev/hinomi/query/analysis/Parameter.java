package dev.hinomi.query.analysis;

import dev.hinomi.query.syntax.Expression;
import java.math.BigDecimal;

/// What an argument of a function may be.
public enum Parameter {
    /// Any value, also a condition.
    VALUE("a field, a number, a text or another value"),
    /// A value, or `*` for all rows.
    ROWS("a field or *"),
    /// A text, or a regular expression between slashes.
    PATTERN("a regular expression"),
    /// A length of time: `5m`.
    PERIOD("a length of time such as 5m"),
    /// A number that is written out: 0 to 100.
    PERCENT("a number from 0 to 100"),
    /// A number that is written out: 1 to 10,000.
    COUNT("a whole number from 1 to 10000"),
    /// A number that is written out, above 0.
    WIDTH("a number above 0");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final String expected;

    Parameter(String expected) {
        this.expected = expected;
    }

    /// What messages call for.
    String expected() {
        return expected;
    }

    boolean accepts(Expression argument) {
        return switch (this) {
            case VALUE -> isValue(argument);
            case ROWS -> argument instanceof Expression.Everything || isValue(argument);
            case PATTERN -> argument instanceof Expression.Regex || isValue(argument);
            case PERIOD -> argument instanceof Expression.Period;
            case PERCENT ->
                argument instanceof Expression.Numeral numeral
                        && numeral.value().compareTo(HUNDRED) <= 0;
            case COUNT ->
                argument instanceof Expression.Numeral numeral
                        && numeral.value().stripTrailingZeros().scale() <= 0
                        && numeral.value().signum() > 0
                        && numeral.value().compareTo(TEN_THOUSAND) <= 0;
            case WIDTH ->
                argument instanceof Expression.Numeral numeral
                        && numeral.value().signum() > 0;
        };
    }

    /// Whether an expression is a value by itself.
    static boolean isValue(Expression expression) {
        return switch (expression) {
            case Expression.Period _, Expression.Regex _, Expression.Everything _ -> false;
            case Expression.Field _,
                    Expression.Member _,
                    Expression.Text _,
                    Expression.Numeral _,
                    Expression.Truth _,
                    Expression.Call _,
                    Expression.Binary _,
                    Expression.Negative _,
                    Expression.Not _,
                    Expression.In _,
                    Expression.InSubquery _,
                    Expression.Like _ -> true;
        };
    }
}
