package dev.hinomi.query.syntax;

import java.util.Optional;

/// An expression of a `fields`, `display` or `stats` command, with the name of its column in the result.
///
/// @param text the expression as written, with single spaces
/// @param end the offset in the query at which the expression ends, before an alias
public record Column(Expression expression, String text, Optional<String> alias, int end) {
    /// The alias, or else the field's name or the expression as written: `count()`, `avg(duration)`,
    /// `bin(5m)`.
    public String name() {
        return alias.orElseGet(() -> expression instanceof Expression.Field field ? field.name() : text);
    }
}
