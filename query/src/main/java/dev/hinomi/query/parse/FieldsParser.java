package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `fields expression [as alias], ...`
final class FieldsParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Fields(Columns.parse(tokens), position);
    }
}
