package dev.hinomi.logs.pattern;

import dev.hinomi.store.TextCondition;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Conditions combined by `&&`, `||` and parentheses; `&&` binds closer.
///
/// @param <C> the conditions at the leaves
sealed interface Expression<C> {
    boolean test(Predicate<C> holds);

    /// What the text must contain whenever the expression holds.
    ///
    /// @param required what it must contain whenever a condition holds
    TextCondition requiredTexts(Function<C, TextCondition> required);

    /// All conditions.
    Stream<C> conditions();

    record Leaf<C>(C condition) implements Expression<C> {
        @Override
        public boolean test(Predicate<C> holds) {
            return holds.test(condition);
        }

        @Override
        public TextCondition requiredTexts(Function<C, TextCondition> required) {
            return required.apply(condition);
        }

        @Override
        public Stream<C> conditions() {
            return Stream.of(condition);
        }
    }

    record All<C>(List<Expression<C>> parts) implements Expression<C> {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Predicate<C> holds) {
            return parts.stream().allMatch(part -> part.test(holds));
        }

        @Override
        public TextCondition requiredTexts(Function<C, TextCondition> required) {
            return TextCondition.all(
                    parts.stream().map(part -> part.requiredTexts(required)).toList());
        }

        @Override
        public Stream<C> conditions() {
            return parts.stream().flatMap(Expression::conditions);
        }
    }

    record Any<C>(List<Expression<C>> parts) implements Expression<C> {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Predicate<C> holds) {
            return parts.stream().anyMatch(part -> part.test(holds));
        }

        @Override
        public TextCondition requiredTexts(Function<C, TextCondition> required) {
            return TextCondition.any(
                    parts.stream().map(part -> part.requiredTexts(required)).toList());
        }

        @Override
        public Stream<C> conditions() {
            return parts.stream().flatMap(Expression::conditions);
        }
    }
}
