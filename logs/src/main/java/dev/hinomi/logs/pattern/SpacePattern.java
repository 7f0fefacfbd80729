package dev.hinomi.logs.pattern;

import dev.hinomi.store.TextCondition;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
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
    public boolean matches(Message message) {
        MessageFields fields = message.fields();
        if (fields.size() == 0 || fields.size() < before.size() + after.size()) {
            return false;
        }
        int shift = fields.size() - after.size();
        return IntStream.range(0, before.size()).allMatch(i -> before.get(i).accepts(text(fields, i)))
                && IntStream.range(0, after.size()).allMatch(i -> after.get(i).accepts(text(fields, shift + i)));
    }

    /// The text of a field, or of all fields from the last one of the pattern on.
    private String text(MessageFields fields, int field) {
        boolean takesRest = !ellipsis && field == before.size() - 1 && fields.size() > before.size();
        return takesRest ? fields.rest(field) : fields.text(field);
    }

    /// How many fields a message has for this pattern.
    private int size(MessageFields fields) {
        return ellipsis || before.isEmpty() ? fields.size() : before.size();
    }

    @Override
    public boolean defines(FieldReference field) {
        return switch (field) {
            case FieldReference.Selected _ -> false;
            case FieldReference.Numbered _ -> true;
            case FieldReference.Named(String name) ->
                Stream.concat(before.stream(), after.stream())
                        .anyMatch(known -> known.name().equals(name));
        };
    }

    @Override
    public Optional<String> value(FieldReference field, Message message) {
        MessageFields fields = message.fields();
        return switch (field) {
            case FieldReference.Selected _ -> Optional.empty();
            case FieldReference.Numbered(int position) ->
                position <= size(fields) ? Optional.of(text(fields, position - 1)) : Optional.empty();
            case FieldReference.Named(String name) ->
                IntStream.range(0, size(fields))
                        .filter(i -> name(i, fields).equals(name))
                        .mapToObj(i -> text(fields, i))
                        .findFirst();
        };
    }

    @Override
    public SequencedMap<String, String> extracted(Message message) {
        MessageFields fields = message.fields();
        SequencedMap<String, String> extracted = new LinkedHashMap<>();
        for (int i = 0; i < size(fields); i++) {
            String name = name(i, fields);
            extracted.put("$" + (name.isEmpty() ? String.valueOf(i + 1) : name), text(fields, i));
        }
        return extracted;
    }

    /// The name that the pattern gives to a field of a message; may be empty.
    private String name(int field, MessageFields fields) {
        int fromEnd = fields.size() - field;
        if (field < before.size()) {
            return before.get(field).name();
        }
        return fromEnd <= after.size() ? after.get(after.size() - fromEnd).name() : "";
    }

    @Override
    public boolean usesRegex() {
        return conditions().flatMap(Expression::conditions).anyMatch(Comparison::usesRegex);
    }

    @Override
    public TextCondition requiredTexts() {
        return TextCondition.all(conditions()
                .map(condition -> condition.requiredTexts(SpacePattern::requiredTexts))
                .toList());
    }

    private Stream<Expression<Comparison>> conditions() {
        return Stream.concat(before.stream(), after.stream()).flatMap(field -> field.condition().stream());
    }

    /// Empty when the comparison says nothing about what is there.
    private static TextCondition requiredTexts(Comparison comparison) {
        return TextCondition.all(comparison.equalText().map(Wildcard::pieces).orElse(List.of()).stream()
                .<TextCondition>map(TextCondition.Contains::new)
                .toList());
    }
}
