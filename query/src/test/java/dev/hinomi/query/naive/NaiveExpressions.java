package dev.hinomi.query.naive;

import com.google.re2j.Pattern;
import dev.hinomi.query.syntax.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The values of expressions in one row.
///
/// @param computed the values of calls that are known already: those of aggregates
record NaiveExpressions(NaiveRows rows, NaiveRow row, Map<Expression, Optional<Cell>> computed, NaiveMoment moment) {
    Optional<Cell> value(Expression expression) {
        Optional<Cell> known = computed.get(expression);
        if (known != null) {
            return known;
        }
        return switch (expression) {
            case Expression.Field field -> rows.value(row, field.name());
            case Expression.Text text -> Optional.of(new Cell.Str(text.value()));
            case Expression.Numeral numeral -> Cell.Num.of(numeral.value().doubleValue());
            case Expression.Truth truth -> truth(truth.value());
            case Expression.Regex regex -> Optional.of(new Cell.Str(regex.source()));
            case Expression.Call call -> NaiveFunctions.value(call, this);
            case Expression.Binary binary -> binary(binary);
            case Expression.Negative negative -> {
                OptionalDouble number = number(negative.operand());
                yield number.isPresent() ? Cell.Num.of(-number.getAsDouble()) : Optional.empty();
            }
            case Expression.Not not -> truth(!holds(not.operand()));
            case Expression.In in -> truth(in(in) != in.negated());
            case Expression.Like like -> truth(like(like) != like.negated());
            case Expression.Period _, Expression.Everything _, Expression.Member _, Expression.InSubquery _ ->
                throw new IllegalArgumentException(expression.toString());
        };
    }

    static Optional<Cell> truth(boolean value) {
        return Optional.of(new Cell.Truth(value));
    }

    boolean holds(Expression expression) {
        OptionalDouble number = number(expression);
        return number.isPresent() && number.getAsDouble() != 0;
    }

    OptionalDouble number(Expression expression) {
        return value(expression).map(Cell::number).orElse(OptionalDouble.empty());
    }

    Optional<String> text(Expression expression) {
        return value(expression).flatMap(Cell::text);
    }

    private Optional<Cell> binary(Expression.Binary binary) {
        Expression left = binary.left();
        Expression right = binary.right();
        return switch (binary.operator()) {
            case AND -> truth(holds(left) && holds(right));
            case OR -> truth(holds(left) || holds(right));
            case EQUAL -> truth(bothHaveTexts(left, right) && equal(left, right));
            case UNEQUAL -> truth(bothHaveTexts(left, right) && !equal(left, right));
            case LESS -> truth(order(left, right).filter(order -> order < 0).isPresent());
            case LESS_OR_EQUAL ->
                truth(order(left, right).filter(order -> order <= 0).isPresent());
            case GREATER -> truth(order(left, right).filter(order -> order > 0).isPresent());
            case GREATER_OR_EQUAL ->
                truth(order(left, right).filter(order -> order >= 0).isPresent());
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER -> arithmetic(binary);
        };
    }

    private Optional<Cell> arithmetic(Expression.Binary binary) {
        OptionalDouble left = number(binary.left());
        OptionalDouble right = number(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        double a = left.getAsDouble();
        double b = right.getAsDouble();
        return Cell.Num.of(
                switch (binary.operator()) {
                    case ADD -> a + b;
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> a / b;
                    case REMAINDER -> a % b;
                    default -> Math.pow(a, b);
                });
    }

    private boolean bothHaveTexts(Expression left, Expression right) {
        return text(left).isPresent() && text(right).isPresent();
    }

    /// Texts in quotes are compared as texts; otherwise numbers as numbers.
    private boolean equal(Expression left, Expression right) {
        if (!(left instanceof Expression.Text) && !(right instanceof Expression.Text)) {
            Cell a = value(left).orElseThrow();
            Cell b = value(right).orElseThrow();
            boolean numbers = a.number().isPresent() && b.number().isPresent();
            if (numbers || a.isNumeric() || b.isNumeric()) {
                return numbers && a.number().getAsDouble() == b.number().getAsDouble();
            }
        }
        return text(left).equals(text(right));
    }

    /// How two values are ordered; nothing when they are not.
    private Optional<Integer> order(Expression left, Expression right) {
        if (!bothHaveTexts(left, right)) {
            return Optional.empty();
        }
        Cell a = value(left).orElseThrow();
        Cell b = value(right).orElseThrow();
        if (a.number().isPresent() && b.number().isPresent()) {
            double difference = a.number().getAsDouble() - b.number().getAsDouble();
            return Optional.of(difference < 0 ? -1 : difference > 0 ? 1 : 0);
        }
        return a.isNumeric() || b.isNumeric()
                ? Optional.empty()
                : Optional.of(
                        ValueOrder.byCodePoint(a.text().orElseThrow(), b.text().orElseThrow()));
    }

    private boolean in(Expression.In in) {
        return in.members().stream().anyMatch(member -> bothHaveTexts(in.value(), member) && equal(in.value(), member));
    }

    private boolean like(Expression.Like like) {
        Optional<String> text = text(like.value());
        if (text.isEmpty()) {
            return false;
        }
        if (like.pattern() instanceof Expression.Regex regex) {
            return Pattern.compile(regex.source()).matcher(text.get()).find();
        }
        return text(like.pattern()).filter(text.get()::contains).isPresent();
    }

    /// The arguments of a call as numbers; empty when one is none.
    Optional<List<Double>> numbers(List<Expression> arguments) {
        List<OptionalDouble> numbers = arguments.stream().map(this::number).toList();
        return numbers.stream().allMatch(OptionalDouble::isPresent)
                ? Optional.of(numbers.stream().map(OptionalDouble::getAsDouble).toList())
                : Optional.empty();
    }

    /// The arguments of a call as texts; empty when one has none.
    Optional<List<String>> texts(List<Expression> arguments) {
        List<Optional<String>> texts = arguments.stream().map(this::text).toList();
        return texts.stream().allMatch(Optional::isPresent)
                ? Optional.of(texts.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
