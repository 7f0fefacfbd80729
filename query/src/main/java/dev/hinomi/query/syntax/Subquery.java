package dev.hinomi.query.syntax;

import java.util.List;

/// A query in parentheses within another.
///
/// @param position of the `(`
public record Subquery(List<Command> commands, Position position) {
    public Subquery {
        commands = List.copyOf(commands);
    }
}
