package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `display expression, ...`
final class DisplayParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Display(Columns.parse(tokens), position);
    }
}
