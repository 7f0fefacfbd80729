package dev.hinomi.wire.validation;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.schema.Constraints;
import dev.hinomi.wire.schema.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The constraints that a shape puts on one value, apart from those of its members, in AWS's words and order.
final class ScalarConstraints {
    private ScalarConstraints() {}

    /// The constraints of `shape` that `value` does not satisfy.
    static List<String> violated(Shape shape, Object value, ModelPatterns patterns) {
        return switch (shape) {
            case Shape.Text text -> violatedText(text, (String) value, patterns);
            case Shape.Bytes bytes -> violatedSize(bytes.constraints(), ((Blob) value).size(), "length");
            case Shape.Sequence list -> violatedSize(list.constraints(), ((Collection<?>) value).size(), "length");
            case Shape.Dictionary map -> violatedSize(map.constraints(), ((Map<?, ?>) value).size(), "length");
            case Shape.Int number -> violatedSize(number.constraints(), (Integer) value, "value");
            case Shape.BigInt number -> violatedSize(number.constraints(), (Long) value, "value");
            case Shape.Real number -> violatedSize(number.constraints(), (Double) value, "value");
            case Shape.SmallReal number -> violatedSize(number.constraints(), (Float) value, "value");
            case Shape.Bool _, Shape.Timestamp _, Shape.Structure<?> _ -> List.of();
        };
    }

    /// Every constraint of `shape`, for messages about elements of lists and maps.
    static List<String> all(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> {
                List<String> all = new ArrayList<>(bounds(text.constraints(), "length"));
                if (text.constraints().pattern() != null) {
                    all.add(pattern(text.constraints().pattern()));
                }
                if (!text.enumValues().isEmpty()) {
                    all.add(enumeration(text));
                }
                yield all;
            }
            case Shape.Bytes bytes -> bounds(bytes.constraints(), "length");
            case Shape.Sequence list -> bounds(list.constraints(), "length");
            case Shape.Dictionary map -> bounds(map.constraints(), "length");
            case Shape.Int number -> bounds(number.constraints(), "value");
            case Shape.BigInt number -> bounds(number.constraints(), "value");
            case Shape.Real number -> bounds(number.constraints(), "value");
            case Shape.SmallReal number -> bounds(number.constraints(), "value");
            case Shape.Bool _, Shape.Timestamp _, Shape.Structure<?> _ -> List.of();
        };
    }

    private static List<String> violatedText(Shape.Text shape, String text, ModelPatterns patterns) {
        List<String> violated = List.of();
        Constraints constraints = shape.constraints();
        if (constraints.min() != null || constraints.max() != null) {
            violated = violatedSize(constraints, text.codePointCount(0, text.length()), "length");
        }
        if (constraints.pattern() != null && !patterns.matches(constraints.pattern(), text)) {
            violated = plus(violated, pattern(constraints.pattern()));
        }
        if (!shape.enumValues().isEmpty() && !shape.enumValues().contains(text)) {
            violated = plus(violated, enumeration(shape));
        }
        return violated;
    }

    private static List<String> violatedSize(Constraints constraints, double size, String what) {
        List<String> violated = List.of();
        if (constraints.max() != null && size > constraints.max()) {
            violated = plus(violated, max(constraints.max(), what));
        }
        if (constraints.min() != null && size < constraints.min()) {
            violated = plus(violated, min(constraints.min(), what));
        }
        return violated;
    }

    private static List<String> bounds(Constraints constraints, String what) {
        List<String> bounds = new ArrayList<>(2);
        if (constraints.max() != null) {
            bounds.add(max(constraints.max(), what));
        }
        if (constraints.min() != null) {
            bounds.add(min(constraints.min(), what));
        }
        return bounds;
    }

    /// Allocates only when something is wrong, since this runs for every value of every request.
    private static List<String> plus(List<String> before, String constraint) {
        List<String> more = new ArrayList<>(before);
        more.add(constraint);
        return more;
    }

    private static String max(double bound, String what) {
        return "Member must have " + what + " less than or equal to " + number(bound);
    }

    private static String min(double bound, String what) {
        return "Member must have " + what + " greater than or equal to " + number(bound);
    }

    private static String pattern(String pattern) {
        return "Member must satisfy regular expression pattern: " + pattern;
    }

    private static String enumeration(Shape.Text shape) {
        return "Member must satisfy enum value set: " + shape.enumValues();
    }

    private static String number(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e18
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
