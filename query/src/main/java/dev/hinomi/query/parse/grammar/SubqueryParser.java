package dev.hinomi.query.parse.grammar;

import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Subquery;
import java.util.List;

/// `( command | command ... )`
public final class SubqueryParser {
    private SubqueryParser() {}

    public static Subquery parse(Tokens tokens) {
        Position position = tokens.position();
        tokens.expectSymbol("(");
        List<Command> commands = tokens.commands();
        if (!tokens.takeSymbol(")")) {
            throw tokens.unexpected("a comma, an operator, | or )");
        }
        return new Subquery(commands, position);
    }
}
