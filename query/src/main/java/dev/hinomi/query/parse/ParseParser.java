package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Position;
import java.util.List;
import java.util.regex.Pattern;

/// `parse [field] "glob *" as name, ...`, or `parse [field] /regex with (?<name>...)/`.
final class ParseParser implements CommandParser {
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<([A-Za-z]\\w*)>");

    @Override
    public Command parse(Tokens tokens, Position position) {
        Expression field = tokens.peek().kind() == Token.Kind.NAME
                ? new ExpressionParser(tokens).field()
                : new Expression.Field("@message", position);
        Position patternPosition = tokens.position();
        if (tokens.comesRegex()) {
            return regex(
                    tokens, position, field, new Expression.Regex(tokens.regex().text(), patternPosition));
        }
        String glob = tokens.expect(Token.Kind.STRING, "a pattern such as \"user=*\" or a regular expression")
                .text();
        return glob(tokens, position, field, new Expression.Text(glob, patternPosition));
    }

    private static Command regex(Tokens tokens, Position position, Expression field, Expression.Regex regex) {
        List<String> groups = NAMED_GROUP
                .matcher(regex.source())
                .results()
                .map(match -> match.group(1))
                .toList();
        if (tokens.peek().isKeyword("as")) {
            tokens.next();
            return new Command.Parse(field, regex, names(tokens), position);
        }
        if (groups.isEmpty()) {
            throw Scanner.problem(
                    regex.position(), "a regular expression without a name", "groups such as (?<name>...)");
        }
        return new Command.Parse(field, regex, groups, position);
    }

    private static Command glob(Tokens tokens, Position position, Expression field, Expression.Text glob) {
        if (!tokens.takeKeyword("as")) {
            throw tokens.unexpected("as and a name for each *");
        }
        List<String> names = names(tokens);
        long stars = glob.value().chars().filter(c -> c == '*').count();
        if (stars != names.size()) {
            throw Scanner.problem(
                    glob.position(),
                    stars + " * and " + names.size() + " names",
                    "as many names after as as there are *");
        }
        return new Command.Parse(field, glob, names, position);
    }

    private static List<String> names(Tokens tokens) {
        return tokens.commaSeparated(
                () -> tokens.expect(Token.Kind.NAME, "the name of a field").text());
    }
}
