package dev.hinomi.query.parse;

import dev.hinomi.kernel.NearestName;
import dev.hinomi.query.parse.combination.AppendColumnsParser;
import dev.hinomi.query.parse.combination.CidrLookupParser;
import dev.hinomi.query.parse.combination.JoinParser;
import dev.hinomi.query.parse.combination.LookupParser;
import dev.hinomi.query.parse.extraction.ExpandParser;
import dev.hinomi.query.parse.extraction.JsonParser;
import dev.hinomi.query.parse.extraction.ParseParser;
import dev.hinomi.query.parse.extraction.UnnestParser;
import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.insight.CountFrequentParser;
import dev.hinomi.query.parse.insight.DiffParser;
import dev.hinomi.query.parse.insight.LogCompareParser;
import dev.hinomi.query.parse.insight.OutlierParser;
import dev.hinomi.query.parse.insight.PatternParser;
import dev.hinomi.query.parse.insight.RelevantFieldsParser;
import dev.hinomi.query.parse.row.DedupParser;
import dev.hinomi.query.parse.row.DisplayParser;
import dev.hinomi.query.parse.row.FieldsParser;
import dev.hinomi.query.parse.row.FilterIndexParser;
import dev.hinomi.query.parse.row.FilterParser;
import dev.hinomi.query.parse.row.LimitParser;
import dev.hinomi.query.parse.row.SortParser;
import dev.hinomi.query.parse.row.SourceParser;
import dev.hinomi.query.parse.row.StatsParser;
import dev.hinomi.query.parse.row.UnmaskParser;
import dev.hinomi.query.parse.series.AccumParser;
import dev.hinomi.query.parse.series.AddTotalsParser;
import dev.hinomi.query.parse.series.AutoregressParser;
import dev.hinomi.query.parse.series.FillDownParser;
import dev.hinomi.query.parse.series.FillMissingParser;
import dev.hinomi.query.parse.series.SessionizeParser;
import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Insight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The commands by name, in upper or lower case (AWS document "CloudWatch Logs Insights language query
/// syntax").
final class CommandParsers {
    private static final Map<String, CommandParser> BY_NAME = byName();

    /// Commands that the service has had, and what has taken their place (AWS document "Run and modify a
    /// sample query").
    private static final Map<String, String> REPLACED = replaced();

    private CommandParsers() {}

    /// The names of all commands, in the order of the alphabet.
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /// Whether the name of a command comes.
    static boolean comes(Tokens tokens) {
        return tokens.comesName() && BY_NAME.containsKey(tokens.peek().text());
    }

    static Command parse(Tokens tokens) {
        Token name = tokens.peek();
        CommandParser parser = tokens.comesName() ? BY_NAME.get(name.text()) : null;
        if (parser == null) {
            throw tokens.unexpected(expected(name) + ": " + String.join(", ", BY_NAME.keySet()));
        }
        tokens.next();
        return parser.parse(tokens, name.position());
    }

    private static String expected(Token name) {
        if (name.kind() != Token.Kind.NAME) {
            return "a command";
        }
        return Optional.ofNullable(REPLACED.get(name.text()))
                .or(() -> NearestName.to(name.text(), BY_NAME.keySet()))
                .map(meant -> meant + ", or another command")
                .orElse("a command");
    }

    private static Map<String, String> replaced() {
        Map<String, String> replaced = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        replaced.putAll(Map.of("head", "limit", "tail", "limit", "order", "sort", "search", "filter"));
        return replaced;
    }

    private static Map<String, CommandParser> byName() {
        Map<String, CommandParser> parsers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parsers.put("fields", new FieldsParser());
        parsers.put("display", new DisplayParser());
        parsers.put("filter", new FilterParser());
        parsers.put("where", new FilterParser());
        parsers.put("filterIndex", new FilterIndexParser());
        parsers.put("stats", new StatsParser());
        parsers.put("sort", new SortParser());
        parsers.put("limit", new LimitParser());
        parsers.put("dedup", new DedupParser());
        parsers.put("unmask", new UnmaskParser());
        parsers.put("SOURCE", new SourceParser());

        parsers.put("parse", new ParseParser());
        parsers.put("json", new JsonParser());
        parsers.put("unnest", new UnnestParser());
        parsers.put("expand", new ExpandParser());

        parsers.put("join", new JoinParser());
        parsers.put("appendcols", new AppendColumnsParser());
        parsers.put("lookup", new LookupParser());
        parsers.put("cidrlookup", new CidrLookupParser());

        parsers.put("addtotals", new AddTotalsParser());
        parsers.put("accum", new AccumParser());
        parsers.put("autoregress", new AutoregressParser());
        parsers.put("filldown", new FillDownParser());
        parsers.put("fillmissing", new FillMissingParser());
        parsers.put("sessionize", new SessionizeParser());

        parsers.put("pattern", new PatternParser());
        parsers.put("anomaly", (_, position) -> new Insight.Anomaly(position));
        parsers.put("diff", new DiffParser());
        parsers.put("logcompare", new LogCompareParser());
        parsers.put("relevantfields", new RelevantFieldsParser());
        parsers.put("outlier", new OutlierParser());
        parsers.put("countFrequent", new CountFrequentParser());
        parsers.put("count_frequent", new CountFrequentParser());
        parsers.put("estimate", (_, position) -> new Insight.Estimate(position));
        return parsers;
    }
}
