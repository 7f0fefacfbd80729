package dev.hinomi.logs.pattern;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Conditions combined by `&&`, `||` and parentheses; `&&` binds closer.
///
/// @param <C> the conditions at the leaves
sealed interface Expression<C> {
    boolean test(Predicate<C> holds);

    /// The conditions that must hold whenever the expression holds.
    List<C> required();

    /// All conditions.
    Stream<C> conditions();

    record Leaf<C>(C condition) implements Expression<C> {
        @Override
        public boolean test(Predicate<C> holds) {
            return holds.test(condition);
        }

        @Override
        public List<C> required() {
            return List.of(condition);
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
        public List<C> required() {
            return parts.stream().flatMap(part -> part.required().stream()).toList();
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
        public List<C> required() {
            return List.of();
        }

        @Override
        public Stream<C> conditions() {
            return parts.stream().flatMap(Expression::conditions);
        }
    }
}
