package dev.hinomi.query.analysis;

import dev.hinomi.query.sql.Bins;
import dev.hinomi.query.syntax.Expression;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Predicate;

/// What an argument of a function may be.
public enum Parameter {
    /// Any value, also a condition.
    VALUE("a field, a number, a text or another value"),
    /// A value, or `*` for all rows.
    ROWS("a field or *"),
    /// A regular expression, between slashes or in quotes.
    PATTERN("a regular expression"),
    /// What replaces a match, in quotes.
    REPLACEMENT("a text in quotes, with \\0 to \\9 for what the groups matched and \\\\ for a backslash"),
    /// A pattern of dates to read; what is no literal is looked at row by row, here and in those that follow.
    DATE_PATTERN("a pattern of Java's DateTimeFormatter, such as yyyy-MM-dd"),
    /// A format of dates to write.
    DATE_FORMAT("a format of strftime, such as %Y-%m-%d"),
    ZONE("a time zone, such as Asia/Tokyo or +09:00"),
    SUBNET("a subnet, such as 192.0.2.0/24 or 2001:db8::/32"),
    SUBNET_V4("a subnet, such as 192.0.2.0/24"),
    SUBNET_V6("a subnet, such as 2001:db8::/32"),
    /// A length of time: `5m`.
    PERIOD("a length of time such as 5m"),
    /// A length of time that is always the same.
    SPAN("a length of time of milliseconds to weeks, such as 5m"),
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

    /// As documents write it: `value`, `date_format`.
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What messages call for.
    String expected() {
        return expected;
    }

    boolean accepts(Expression argument) {
        return switch (this) {
            case VALUE -> isValue(argument);
            case ROWS -> argument instanceof Expression.Everything || isValue(argument);
            case PATTERN ->
                argument instanceof Expression.Regex
                        || (argument instanceof Expression.Text text && LiteralText.isRegex(text.value()));
            case REPLACEMENT -> argument instanceof Expression.Text text && LiteralText.isReplacement(text.value());
            case DATE_PATTERN -> hasForm(argument, LiteralText::isDatePattern);
            case DATE_FORMAT -> hasForm(argument, LiteralText::isDateFormat);
            case ZONE -> hasForm(argument, LiteralText::isZone);
            case SUBNET -> hasForm(argument, text -> LiteralText.isSubnet(text, 4, 6));
            case SUBNET_V4 -> hasForm(argument, text -> LiteralText.isSubnet(text, 4));
            case SUBNET_V6 -> hasForm(argument, text -> LiteralText.isSubnet(text, 6));
            case SPAN ->
                argument instanceof Expression.Period period
                        && Bins.fixedLength(period.interval()).isPresent();
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

    /// Whether a literal has the form that it must have.
    private static boolean hasForm(Expression argument, Predicate<String> form) {
        return isValue(argument) && (!(argument instanceof Expression.Text text) || form.test(text.value()));
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
