package dev.hinomi.logs.pattern;

import dev.hinomi.store.TextCondition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One condition of a JSON pattern.
sealed interface JsonCondition {
    boolean holds(JsonNode message);

    /// What the text of a message contains for which it holds.
    TextCondition requiredTexts();

    /// `$.status >= 400`. Holds for strings and numbers only: for anything else, and for a field that is missing, even
    /// `!=` does not hold.
    record Compare(Selector selector, Comparison comparison) implements JsonCondition {
        @Override
        public boolean holds(JsonNode message) {
            return selector.leadsTo(message, this::holdsAt);
        }

        @Override
        public TextCondition requiredTexts() {
            return TextCondition.all(List.of(
                    selector.requiredTexts(),
                    comparison.equalText().map(JsonTexts::value).orElse(TextCondition.ALWAYS)));
        }

        private boolean holdsAt(JsonNode node) {
            if (node.isString()) {
                return comparison.holds(new Comparison.Value(node.stringValue(), null));
            }
            return node.isNumber() && comparison.holds(new Comparison.Value(node.asString(), number(node)));
        }

        /// Null for a number that is too great for a double.
        private static @Nullable BigDecimal number(JsonNode node) {
            return node.isDouble() && !Double.isFinite(node.doubleValue()) ? null : node.decimalValue();
        }
    }

    enum Constant {
        TRUE,
        FALSE,
        NULL
    }

    /// `$.flag IS TRUE`.
    record Is(Selector selector, Constant constant) implements JsonCondition {
        @Override
        public boolean holds(JsonNode message) {
            return selector.leadsTo(message, this::holdsAt);
        }

        @Override
        public TextCondition requiredTexts() {
            return selector.requiredTexts();
        }

        private boolean holdsAt(JsonNode node) {
            return switch (constant) {
                case TRUE -> node.isBoolean() && node.booleanValue();
                case FALSE -> node.isBoolean() && !node.booleanValue();
                // AWS also finds a null among the elements of an array.
                case NULL ->
                    node.isNull() || (node.isArray() && node.valueStream().anyMatch(JsonNode::isNull));
            };
        }
    }

    /// `$.field NOT EXISTS`.
    record NotExists(Selector selector) implements JsonCondition {
        @Override
        public boolean holds(JsonNode message) {
            return !selector.leadsTo(message, node -> true);
        }

        @Override
        public TextCondition requiredTexts() {
            return TextCondition.ALWAYS;
        }
    }
}
