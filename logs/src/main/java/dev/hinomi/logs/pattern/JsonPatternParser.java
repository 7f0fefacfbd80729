package dev.hinomi.logs.pattern;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `{ expression }` with conditions `selector comparison`, `selector IS (TRUE | FALSE | NULL)` and
/// `selector NOT EXISTS`. AWS has no `IS NOT` and no `EXISTS`.
final class JsonPatternParser {
    private static final String EXPECTED = "=, !=, <, <=, >, >=, IS TRUE, IS FALSE, IS NULL or NOT EXISTS";

    private final PatternReader reader;
    private final SelectorParser selectors;
    private final ComparisonParser comparisons;

    JsonPatternParser(PatternReader reader) {
        this.reader = reader;
        this.selectors = new SelectorParser(reader);
        this.comparisons = new ComparisonParser(reader);
    }

    JsonPattern parse() {
        reader.next();
        Expression<JsonCondition> expression = new ExpressionParser<>(reader, this::condition).parse();
        if (!reader.takeToken("}")) {
            throw reader.invalid("&&, || or }");
        }
        if (!reader.finished()) {
            throw reader.invalid("nothing after }");
        }
        return new JsonPattern(expression);
    }

    private JsonCondition condition() {
        Selector selector = selectors.parse();
        Optional<Comparison.Operator> operator = comparisons.operator();
        if (operator.isPresent()) {
            return new JsonCondition.Compare(selector, comparisons.comparison(operator.get()));
        }
        int start = reader.position();
        return switch (reader.name()) {
            case "IS" -> new JsonCondition.Is(selector, constant());
            case "NOT" -> notExists(selector);
            case String other -> {
                String found = other.isEmpty() ? String.valueOf(reader.peek()) : other;
                throw reader.invalidAt(
                        start, reader.atEnd() ? "the end" : "'" + found + "'", EXPECTED, equalsAnything(start, other));
            }
        };
    }

    /// For `$.field exists`, which AWS does not have: `$.field = *`.
    private @Nullable String equalsAnything(int start, String word) {
        if (!word.toLowerCase(Locale.ROOT).equals("exists")) {
            return null;
        }
        String source = reader.source();
        return source.substring(0, start) + "= *" + source.substring(start + word.length());
    }

    private JsonCondition.Constant constant() {
        reader.skipSpace();
        for (JsonCondition.Constant constant : JsonCondition.Constant.values()) {
            if (reader.take(constant.name())) {
                return constant;
            }
        }
        throw reader.invalid("TRUE, FALSE or NULL after IS");
    }

    private JsonCondition notExists(Selector selector) {
        if (!reader.takeToken("EXISTS")) {
            throw reader.invalid("EXISTS after NOT");
        }
        return new JsonCondition.NotExists(selector);
    }
}
