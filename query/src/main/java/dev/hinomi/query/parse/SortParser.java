package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Position;

/// `sort expression [asc | desc], ...`
final class SortParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Sort(tokens.commaSeparated(() -> key(tokens)), position);
    }

    private static Command.Sort.Key key(Tokens tokens) {
        Expression expression = new ExpressionParser(tokens).parse();
        boolean descending = tokens.takeKeyword("desc");
        if (!descending) {
            tokens.takeKeyword("asc");
        }
        return new Command.Sort.Key(expression, descending);
    }
}
