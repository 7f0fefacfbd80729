package dev.hinomi.logs.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `[ip, user, ..., status = 4*, bytes > 1000]`: conditions on the fields of a message that are separated by white
/// space. The last field takes the rest of a message that has more fields, unless there is an ellipsis.
///
/// @param before the fields before the ellipsis; all fields when there is none
/// @param after the fields after the ellipsis; none when there is none
record SpacePattern(List<Field> before, boolean ellipsis, List<Field> after) implements FilterPattern {
    SpacePattern {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// A field of the pattern.
    ///
    /// @param name may be empty
    record Field(String name, Optional<Expression<Comparison>> condition) {
        boolean accepts(String text) {
            if (condition.isEmpty()) {
                return true;
            }
            Comparison.Value value = new Comparison.Value(text, number(text));
            return condition.get().test(comparison -> comparison.holds(value));
        }

        private static @Nullable BigDecimal number(String text) {
            return ComparisonParser.isNumber(text) ? new BigDecimal(text) : null;
        }
    }

    @Override
    public boolean matches(String message) {
        List<MessageFields.Part> parts = MessageFields.split(message);
        int fields = before.size() + after.size();
        if (parts.isEmpty() || parts.size() < fields) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            boolean takesRest = !ellipsis && i == before.size() - 1 && parts.size() > fields;
            String text = takesRest
                    ? message.substring(parts.get(i).start()).stripTrailing()
                    : parts.get(i).text();
            if (!before.get(i).accepts(text)) {
                return false;
            }
        }
        int shift = parts.size() - after.size();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).accepts(parts.get(shift + i).text())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> requiredTexts() {
        return Stream.concat(before.stream(), after.stream())
                .flatMap(field -> field.condition().stream())
                .flatMap(condition -> condition.required().stream())
                .flatMap(SpacePattern::requiredTexts)
                .toList();
    }

    private static Stream<String> requiredTexts(Comparison comparison) {
        return comparison.operator() == Comparison.Operator.EQUAL
                        && comparison.operand() instanceof Comparison.Operand.Text text
                ? text.wildcard().pieces().stream()
                : Stream.empty();
    }
}
