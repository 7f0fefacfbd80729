package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `filter condition`, `where condition` (AWS documents "filter", "where")
final class FilterParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Filter(new ExpressionParser(tokens).parse(), false, position);
    }
}
