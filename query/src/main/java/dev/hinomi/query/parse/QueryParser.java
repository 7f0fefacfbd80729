package dev.hinomi.query.parse;

import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `command ("|" command)*`
public final class QueryParser {
    /// AWS API reference, `StartQuery`.
    private static final int MAX_LENGTH = 10_000;

    private QueryParser() {}

    /// Parses a query, or throws a [QuerySyntaxException].
    public static List<Command> parse(String source) {
        Tokens tokens = tokens(source);
        List<Command> commands = commands(tokens);
        end(tokens);
        return commands;
    }

    /// The names of all commands, in the order of the alphabet.
    public static List<String> commandNames() {
        return CommandParsers.names();
    }

    /// What can be read of a query.
    ///
    /// @param commands those before the problem
    /// @param problem the place where it stops to be a query
    public record Reading(List<Command> commands, Optional<QueryProblem> problem) {
        public Reading {
            commands = List.copyOf(commands);
        }
    }

    /// Reads as far as there are commands; refuses nothing.
    public static Reading read(String source) {
        List<Command> commands = new ArrayList<>();
        try {
            Tokens tokens = tokens(source);
            do {
                commands.add(CommandParsers.parse(tokens));
            } while (tokens.takeSymbol("|"));
            end(tokens);
            return new Reading(commands, Optional.empty());
        } catch (QuerySyntaxException e) {
            return new Reading(commands, Optional.of(e.problem()));
        }
    }

    /// The calls of saved queries between the commands, in order; or throws a [QuerySyntaxException].
    public static List<SavedCall> savedCalls(String source) {
        if (source.indexOf('$') < 0) {
            return List.of();
        }
        Tokens tokens = tokens(source);
        List<SavedCall> calls = new ArrayList<>();
        do {
            if (SavedCallParser.comes(tokens)) {
                calls.add(SavedCallParser.parse(tokens));
            } else {
                CommandParsers.parse(tokens);
            }
        } while (tokens.takeSymbol("|"));
        end(tokens);
        return List.copyOf(calls);
    }

    private static Tokens tokens(String source) {
        if (source.length() > MAX_LENGTH) {
            throw QuerySyntaxException.at(
                    new Position(1, 1, 0, source.length()),
                    source.length() + " characters",
                    "at most " + MAX_LENGTH + " characters");
        }
        return new Tokens(source, QueryParser::commands);
    }

    private static void end(Tokens tokens) {
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected("a comma, an operator, | or the end");
        }
    }

    /// The commands up to the end of the query, or to what ends a subquery.
    private static List<Command> commands(Tokens tokens) {
        List<Command> commands = new ArrayList<>();
        do {
            commands.add(CommandParsers.parse(tokens));
        } while (tokens.takeSymbol("|"));
        return List.copyOf(commands);
    }
}
