package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import java.util.ArrayList;
import java.util.List;

/// `command ("|" command)*`
public final class QueryParser {
    private QueryParser() {}

    /// Parses a query, or throws a [QuerySyntaxException].
    public static List<Command> parse(String source) {
        Tokens tokens = new Tokens(source);
        List<Command> commands = commands(tokens);
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected("a comma, an operator, | or the end");
        }
        return commands;
    }

    /// The commands up to the end of the query, or to what ends a subquery.
    static List<Command> commands(Tokens tokens) {
        List<Command> commands = new ArrayList<>();
        do {
            commands.add(CommandParsers.parse(tokens));
        } while (tokens.takeSymbol("|"));
        return List.copyOf(commands);
    }
}
