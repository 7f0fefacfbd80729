package dev.hinomi.query.parse.extraction;

import com.google.re2j.Pattern;
import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.RegexParser;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The `parse` command (AWS document "parse"); without a field it is for `@message`.
///
/// ```
/// parse [field] "text * with *" as name, ...
/// parse [field] /regex with (?<name>...)/ [multi]
/// parse [field] /regex with (...)/ as name, ... [multi]
/// parse [field] logfmt as name
/// parse [field] csv as name, ...
/// ```
public final class ParseParser implements CommandParser {
    private static final String PATTERN = "a pattern such as \"user=*\", a regular expression, logfmt or csv";

    @Override
    public Command parse(Tokens tokens, Position position) {
        if (tokens.comesName()) {
            Token name = tokens.next();
            // `parse csv as a` has no field, `parse csv csv as a` has one.
            if (!tokens.peek().isKeyword("as")) {
                return new Extraction.Parse(Tokens.field(name), method(tokens), position);
            }
            return new Extraction.Parse(message(position), table(name, tokens), position);
        }
        return new Extraction.Parse(message(position), method(tokens), position);
    }

    private static Expression.Field message(Position position) {
        return new Expression.Field("@message", position);
    }

    private static Extraction.Method method(Tokens tokens) {
        if (tokens.comesRegex()) {
            return regex(tokens);
        }
        if (tokens.comesName()) {
            return table(tokens.next(), tokens);
        }
        Position position = tokens.position();
        String glob = tokens.string(PATTERN);
        List<String> names = names(tokens, "as and a name for each *");
        long stars = glob.chars().filter(c -> c == '*').count();
        if (stars != names.size()) {
            throw QuerySyntaxException.at(
                    position, stars + " * and " + names.size() + " names", "as many names after as as there are *");
        }
        return new Extraction.Glob(glob, names);
    }

    private static Extraction.Method table(Token method, Tokens tokens) {
        if (method.isKeyword("logfmt")) {
            tokens.expectKeyword("as");
            return new Extraction.Logfmt(tokens.name("a name after as"));
        }
        if (method.isKeyword("csv")) {
            return new Extraction.Csv(names(tokens, "as and a name for each value"));
        }
        throw QuerySyntaxException.at(method.position(), method.describe(), PATTERN);
    }

    private static Extraction.Method regex(Tokens tokens) {
        Expression.Regex regex = RegexParser.parse(tokens);
        Pattern pattern = RegexParser.compile(regex);
        List<Extraction.Capture> captures =
                tokens.peek().isKeyword("as") ? named(regex, pattern, names(tokens, "as")) : named(pattern);
        if (captures.isEmpty()) {
            throw QuerySyntaxException.at(
                    regex.position(),
                    "a regular expression without a name",
                    "groups such as (?<name>...), or as and a name for each group");
        }
        return new Extraction.Matches(regex.source(), captures, tokens.takeKeyword("multi"));
    }

    /// The groups that have a name, in order.
    private static List<Extraction.Capture> named(Pattern pattern) {
        return pattern.namedGroups().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(group -> new Extraction.Capture(group.getValue(), group.getKey()))
                .toList();
    }

    /// The names after `as` are for all groups; or for those that have names already, as in AWS's example
    /// `/(?<payload>\{.*\})/ as payload`.
    private static List<Extraction.Capture> named(Expression.Regex regex, Pattern pattern, List<String> names) {
        List<Integer> groups =
                IntStream.rangeClosed(1, pattern.groupCount()).boxed().toList();
        if (groups.size() != names.size()) {
            groups = named(pattern).stream().map(Extraction.Capture::group).toList();
        }
        if (groups.size() != names.size()) {
            throw QuerySyntaxException.at(
                    regex.position(),
                    pattern.groupCount() + " groups and " + names.size() + " names",
                    "as many names after as as there are groups");
        }
        List<Integer> numbers = groups;
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Extraction.Capture(numbers.get(i), names.get(i)))
                .toList();
    }

    private static List<String> names(Tokens tokens, String expected) {
        if (!tokens.takeKeyword("as")) {
            throw tokens.unexpected(expected);
        }
        return tokens.commaSeparated(() -> tokens.name("the name of a field"));
    }
}
