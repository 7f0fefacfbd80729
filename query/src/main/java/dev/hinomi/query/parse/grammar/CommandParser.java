package dev.hinomi.query.parse.grammar;

import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// Parses what follows the name of one command.
@FunctionalInterface
public interface CommandParser {
    /// Takes the tokens up to the end of the command.
    ///
    /// @param position of the command's name, which was taken
    public Command parse(Tokens tokens, Position position);
}
