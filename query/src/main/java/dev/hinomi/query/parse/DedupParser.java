package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `dedup field, ...`
final class DedupParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        ExpressionParser expressions = new ExpressionParser(tokens);
        return new Command.Dedup(tokens.commaSeparated(expressions::field), position);
    }
}
