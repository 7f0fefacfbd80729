package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.ExpressionParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `filter condition`, `where condition` (AWS documents "filter", "where")
public final class FilterParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Filter(new ExpressionParser(tokens).parse(), false, position);
    }
}
