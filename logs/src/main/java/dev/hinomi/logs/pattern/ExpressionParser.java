package dev.hinomi.logs.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// `any := all ("||" all)* ; all := part ("&&" part)* ; part := "(" any ")" | condition`
final class ExpressionParser<C> {
    /// Deeper nesting than any pattern of 1,024 characters needs, and shallower than the stack allows.
    private static final int MAX_DEPTH = 64;

    private final PatternReader reader;
    private final Supplier<C> condition;
    private int depth;

    ExpressionParser(PatternReader reader, Supplier<C> condition) {
        this.reader = reader;
        this.condition = condition;
    }

    Expression<C> parse() {
        return separated("||", this::all, Expression.Any::new);
    }

    private Expression<C> all() {
        return separated("&&", this::part, Expression.All::new);
    }

    private Expression<C> separated(
            String operator, Supplier<Expression<C>> part, Function<List<Expression<C>>, Expression<C>> combine) {
        List<Expression<C>> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (reader.takeToken(operator));
        return parts.size() == 1 ? parts.getFirst() : combine.apply(parts);
    }

    private Expression<C> part() {
        if (!reader.takeToken("(")) {
            return new Expression.Leaf<>(condition.get());
        }
        if (++depth > MAX_DEPTH) {
            throw reader.invalid("at most " + MAX_DEPTH + " parentheses within each other");
        }
        Expression<C> inner = parse();
        if (!reader.takeToken(")")) {
            throw reader.invalid("&&, || or )");
        }
        depth--;
        return inner;
    }
}
