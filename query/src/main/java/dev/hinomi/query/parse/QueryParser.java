package dev.hinomi.query.parse;

import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.ArrayList;
import java.util.List;

/// `command ("|" command)*`
public final class QueryParser {
    /// AWS API reference, `StartQuery`.
    private static final int MAX_LENGTH = 10_000;

    private QueryParser() {}

    /// Parses a query, or throws a [QuerySyntaxException].
    public static List<Command> parse(String source) {
        Reading reading = read(source);
        reading.problems().stream().findFirst().ifPresent(problem -> {
            throw new QuerySyntaxException(problem);
        });
        return reading.commands();
    }

    /// The names of all commands, in the order of the alphabet.
    public static List<String> commandNames() {
        return CommandParsers.names();
    }

    /// What can be read of a query.
    ///
    /// @param commands those before the first problem
    /// @param problems the places where commands stop to be ones, in the order of the text; the first is that of
    /// [#parse]
    public record Reading(List<Command> commands, List<QueryProblem> problems) {
        public Reading {
            commands = List.copyOf(commands);
            problems = List.copyOf(problems);
        }
    }

    /// Reads the commands, one that cannot be read up to its problem; refuses nothing.
    public static Reading read(String source) {
        List<Command> commands = new ArrayList<>();
        List<QueryProblem> problems = new ArrayList<>();
        try {
            Tokens tokens = tokens(source);
            boolean more = true;
            while (more) {
                more = readOne(tokens, problems.isEmpty() ? commands : new ArrayList<>(), problems);
            }
        } catch (QuerySyntaxException e) {
            problems.add(e.problem());
        }
        return new Reading(commands, problems);
    }

    /// Whether another command comes.
    private static boolean readOne(Tokens tokens, List<Command> commands, List<QueryProblem> problems) {
        try {
            commands.add(CommandParsers.parse(tokens));
            if (tokens.takeSymbol("|")) {
                return true;
            }
            end(tokens);
            return false;
        } catch (QuerySyntaxException e) {
            problems.add(e.problem());
            return comesAnother(tokens);
        }
    }

    /// Goes on at the next command by its name: a `|` may also stand in a regular expression that the problem hides.
    private static boolean comesAnother(Tokens tokens) {
        while (tokens.skipPast("|")) {
            if (CommandParsers.comes(tokens)) {
                return true;
            }
        }
        return false;
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
