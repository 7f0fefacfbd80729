package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `command ("|" command)*`
public final class QueryParser {
    /// The commands that are understood, by name.
    private static final Map<String, CommandParser> COMMANDS = commands();

    private QueryParser() {}

    /// Parses a query, or throws a [QuerySyntaxException].
    public static List<Command> parse(String source) {
        Tokens tokens = new Tokens(source);
        List<Command> commands = new ArrayList<>();
        do {
            commands.add(command(tokens));
        } while (tokens.takeSymbol("|"));
        if (!tokens.atCommandEnd()) {
            throw tokens.unexpected("a comma, an operator, | or the end");
        }
        return List.copyOf(commands);
    }

    private static Command command(Tokens tokens) {
        Token name = tokens.peek();
        CommandParser parser = name.kind() == Token.Kind.NAME ? COMMANDS.get(name.text()) : null;
        if (parser == null) {
            throw tokens.unexpected("a command: " + String.join(", ", COMMANDS.keySet()));
        }
        tokens.next();
        return parser.parse(tokens, name.position());
    }

    private static Map<String, CommandParser> commands() {
        Map<String, CommandParser> commands = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        commands.put("fields", new FieldsParser());
        commands.put("display", new DisplayParser());
        commands.put("filter", new FilterParser());
        commands.put("where", new FilterParser());
        commands.put("parse", new ParseParser());
        commands.put("stats", new StatsParser());
        commands.put("sort", new SortParser());
        commands.put("limit", new LimitParser());
        commands.put("dedup", new DedupParser());
        // The rest of AWS's list (AWS document "CloudWatch Logs Insights language query syntax").
        List.of(
                        "accum",
                        "addtotals",
                        "anomaly",
                        "appendcols",
                        "autoregress",
                        "cidrlookup",
                        "countFrequent",
                        "diff",
                        "expand",
                        "filldown",
                        "fillmissing",
                        "filterIndex",
                        "join",
                        "logcompare",
                        "lookup",
                        "outlier",
                        "pattern",
                        "relevantfields",
                        "sessionize",
                        "SOURCE",
                        "unmask",
                        "unnest")
                .forEach(name -> commands.put(name, new OtherParser(name)));
        return commands;
    }
}
