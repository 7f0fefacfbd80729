package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.Columns;
import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `display expression, ...`
public final class DisplayParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Display(Columns.parse(tokens), position);
    }
}
