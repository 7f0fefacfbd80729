package dev.hinomi.logs.pattern;

import dev.hinomi.logs.pattern.Comparison.Operand;
import dev.hinomi.logs.pattern.Comparison.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `operator (number | text | "text" | %regex%)`. An unquoted text may hold letters, digits and `_ - . + *`.
final class ComparisonParser {
    /// Longer signs first, so that `>=` is not read as `>`.
    private static final List<Operator> OPERATORS = List.of(
            Operator.UNEQUAL,
            Operator.GREATER_OR_EQUAL,
            Operator.LESS_OR_EQUAL,
            Operator.EQUAL,
            Operator.GREATER,
            Operator.LESS);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?+\\d{1,3})?+");

    /// The longest number, in characters: what a number costs grows faster than its length.
    private static final int MAX_NUMBER_LENGTH = 1_000;

    private static final String UNQUOTED = "-.+*";

    private final PatternReader reader;
    private final RegexParser regexes;

    ComparisonParser(PatternReader reader) {
        this.reader = reader;
        this.regexes = new RegexParser(reader);
    }

    Optional<Operator> operator() {
        reader.skipSpace();
        return OPERATORS.stream()
                .filter(operator -> reader.take(operator.sign()))
                .findFirst();
    }

    Comparison comparison(Operator operator) {
        reader.skipSpace();
        int start = reader.position();
        Operand operand = operand();
        if (operator.ordersNumbers() && !(operand instanceof Operand.Numeric)) {
            throw reader.invalidAt(
                    start,
                    "'" + reader.source().substring(start, reader.position()) + "'",
                    "a number after " + operator.sign(),
                    null);
        }
        return new Comparison(operator, operand);
    }

    private Operand operand() {
        return switch (reader.peek()) {
            case '"' -> new Operand.Text(new Wildcard(reader.quoted('"')));
            case '%' -> new Operand.Matching(regexes.parse());
            default -> unquoted();
        };
    }

    private Operand unquoted() {
        int start = reader.position();
        StringBuilder text = new StringBuilder();
        while (!reader.atEnd() && (PatternReader.isWord(reader.peek()) || UNQUOTED.indexOf(reader.peek()) >= 0)) {
            text.append(reader.next());
        }
        if (text.isEmpty()) {
            throw reader.invalid(
                    "a number, a text of letters, digits and _ - . + *, a text in double quotes, or %regex%");
        }
        String source = text.toString();
        if (source.equals("null")) {
            throw reader.invalidAt(start, "'null'", "IS NULL, or the text \"null\" in double quotes", null);
        }
        return isNumber(source)
                ? new Operand.Numeric(source, new BigDecimal(source))
                : new Operand.Text(new Wildcard(source));
    }

    /// An integer or decimal with an optional sign, also in scientific notation.
    static boolean isNumber(String text) {
        return text.length() <= MAX_NUMBER_LENGTH && NUMBER.matcher(text).matches();
    }
}
