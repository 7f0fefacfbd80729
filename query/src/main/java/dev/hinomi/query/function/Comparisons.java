package dev.hinomi.query.function;

import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Operator;
import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.FieldShape;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What `=`, `!=`, `<` and their like mean. A comparison with what is missing, or with a map or a list, does not
/// hold (AWS document "Boolean, comparison, numeric, datetime, and other functions": "Comparing map and list to any
/// other fields result in `false`").
///
/// - A text in quotes is equal to the same text only: `status = "200"` holds for the number 200, whose text it is,
///   and `id = "007"` does not hold for 7.
/// - Otherwise two values that are both numbers compare as numbers, and others as texts, by code point.
/// - A number, as opposed to a field that may be one, is less or greater than numbers only.
final class Comparisons {
    private Comparisons() {}

    /// One side.
    ///
    /// @param value whose parts can be written several times
    /// @param literal the text, when it is written in quotes
    record Operand(Value value, @Nullable String literal) {}

    /// The comparison as a BOOLEAN, of which null means false.
    static String compare(Operand left, Operator operator, Operand right) {
        return switch (operator) {
            case EQUAL -> equal(left, right);
            case UNEQUAL ->
                Sql.and(List.of(
                        comparable(left.value()),
                        comparable(right.value()),
                        "(" + equal(left, right) + " IS NOT TRUE)"));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(left, operator.sign(), right);
            default -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }

    /// Whether there is something to compare: neither a map nor a list.
    private static String comparable(Value value) {
        return value instanceof Value.Structure ? "(" + value.text() + " IS NOT NULL)" : value.present();
    }

    private static String equal(Operand left, Operand right) {
        if (right.literal() != null) {
            return is(left.value(), right.literal());
        }
        return left.literal() != null ? is(right.value(), left.literal()) : same(left.value(), right.value());
    }

    /// A value has this text. A text that is how a number is written is held as that number.
    private static String is(Value value, String text) {
        if (!(value instanceof Value.Field field)) {
            return "(" + value.text() + " = " + Sql.literal(text) + ")";
        }
        OptionalDouble number = FieldNumber.parse(text);
        boolean plain =
                number.isPresent() && FieldNumber.text(number.getAsDouble()).equals(text);
        if (!plain) {
            return field.shape().hasTexts() ? "(" + field.texts() + " = " + Sql.literal(text) + ")" : "FALSE";
        }
        if (!field.shape().hasNumbers()) {
            return "FALSE";
        }
        String equal = "(" + field.numbers() + " = " + Sql.literal(number.getAsDouble()) + ")";
        return field.shape() == FieldShape.BOTH ? "(" + equal + " AND " + field.texts() + " IS NULL)" : equal;
    }

    private static String same(Value left, Value right) {
        if (isNumeric(left) || isNumeric(right)) {
            return "(" + left.number() + " = " + right.number() + ")";
        }
        return either(left, "=", right);
    }

    private static String ordered(Operand left, String sign, Operand right) {
        Value a = left.value();
        Value b = right.value();
        if (isNumeric(a) || isNumeric(b)) {
            return "(" + a.number() + " " + sign + " " + b.number() + ")";
        }
        if (isWord(left) || isWord(right)) {
            return "(" + a.text() + " " + sign + " " + b.text() + ")";
        }
        return either(a, sign, b);
    }

    /// A text in quotes that is no number.
    private static boolean isWord(Operand operand) {
        return operand.literal() != null && FieldNumber.parse(operand.literal()).isEmpty();
    }

    /// As numbers when both are, else as texts.
    private static String either(Value a, String sign, Value b) {
        return "(CASE WHEN " + a.number() + " IS NOT NULL AND " + b.number() + " IS NOT NULL THEN " + a.number() + " "
                + sign + " " + b.number() + " ELSE " + a.text() + " " + sign + " " + b.text() + " END)";
    }

    private static boolean isNumeric(Value value) {
        return switch (value) {
            case Value.Numeric _, Value.Time _, Value.Truth _ -> true;
            case Value.Textual _, Value.Field _, Value.Structure _ -> false;
        };
    }
}
