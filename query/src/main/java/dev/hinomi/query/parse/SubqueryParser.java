package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Subquery;
import java.util.List;

/// `( command | command ... )`
final class SubqueryParser {
    private SubqueryParser() {}

    static Subquery parse(Tokens tokens) {
        Position position = tokens.position();
        tokens.expectSymbol("(");
        List<Command> commands = tokens.nested(() -> QueryParser.commands(tokens));
        if (!tokens.takeSymbol(")")) {
            throw tokens.unexpected("a comma, an operator, | or )");
        }
        return new Subquery(commands, position);
    }
}
