package dev.hinomi.logs.pattern;

import dev.hinomi.store.TextCondition;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// `{ $.level = "ERROR" && $.duration > 2000 }`: conditions on a message that is one JSON object. Any other message
/// does not match.
record JsonPattern(Expression<JsonCondition> expression) implements FilterPattern {
    @Override
    public boolean matches(Message message) {
        return message.object()
                .filter(object -> expression.test(condition -> condition.holds(object)))
                .isPresent();
    }

    @Override
    public boolean defines(FieldReference field) {
        return field instanceof FieldReference.Selected;
    }

    @Override
    public Optional<String> value(FieldReference field, Message message) {
        return field instanceof FieldReference.Selected(Selector selector)
                ? message.object().flatMap(selector::value)
                : Optional.empty();
    }

    @Override
    public SequencedMap<String, String> extracted(Message message) {
        return new LinkedHashMap<>();
    }

    @Override
    public boolean usesRegex() {
        return expression
                .conditions()
                .anyMatch(condition -> condition instanceof JsonCondition.Compare compare
                        && compare.comparison().usesRegex());
    }

    @Override
    public TextCondition requiredTexts() {
        return expression.requiredTexts(JsonCondition::requiredTexts);
    }
}
