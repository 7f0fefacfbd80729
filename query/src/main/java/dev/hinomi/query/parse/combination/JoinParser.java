package dev.hinomi.query.parse.combination;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.Options;
import dev.hinomi.query.parse.grammar.SubqueryParser;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Source;
import dev.hinomi.query.syntax.Step;
import dev.hinomi.query.syntax.Subquery;

/// `join [type=inner | left] left=name right=name where left.field=right.field ( SOURCE ... )` (AWS
/// document "join"). The sides of the condition may be the other way round. "Subqueries on right side of
/// join are not supported."
public final class JoinParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        Combination.Join.Type type = Combination.Join.Type.INNER;
        String left = "";
        String right = "";
        Options options = new Options(tokens);
        while (!tokens.peek().isKeyword("where") && options.next()) {
            switch (options.name()) {
                case "type" -> type = type(tokens);
                case "left" -> left = tokens.name("a name after left=");
                case "right" -> right = tokens.name("a name after right=");
                default -> throw options.unknown("type=, left=, right=, where");
            }
        }
        if (options.comesOther()) {
            throw options.unknown("type=, left=, right=, where");
        }
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
            throw tokens.unexpected("left=name right=name with two names, and then where");
        }
        tokens.expectKeyword("where");
        Expression.Field one = tokens.field();
        tokens.expectSymbol("=");
        Expression.Field other = tokens.field();
        boolean swapped = starts(one, right) && !starts(one, left);
        return new Combination.Join(
                type,
                left,
                right,
                key(swapped ? other : one, left),
                key(swapped ? one : other, right),
                source(tokens),
                position);
    }

    private static Combination.Join.Type type(Tokens tokens) {
        if (tokens.takeKeyword("inner")) {
            return Combination.Join.Type.INNER;
        }
        if (tokens.takeKeyword("left")) {
            return Combination.Join.Type.LEFT;
        }
        throw tokens.unexpected("inner or left");
    }

    private static boolean starts(Expression.Field field, String alias) {
        return field.path().size() > 1 && field.path().getFirst().equals(new Step.Name(alias));
    }

    /// The field without its alias.
    private static Expression.Field key(Expression.Field field, String alias) {
        if (!starts(field, alias)) {
            throw QuerySyntaxException.at(field.position(), "'" + field.name() + "'", alias + ".field");
        }
        var path = field.path().subList(1, field.path().size());
        return new Expression.Field(field.name().substring(alias.length() + 1), path, field.position());
    }

    private static Source source(Tokens tokens) {
        Subquery subquery = SubqueryParser.parse(tokens);
        if (subquery.commands().size() == 1 && subquery.commands().getFirst() instanceof Source source) {
            return source;
        }
        Command wrong = subquery.commands().getFirst() instanceof Source
                ? subquery.commands().get(1)
                : subquery.commands().getFirst();
        throw QuerySyntaxException.at(
                wrong.position(), "a command", "(SOURCE 'log group') only, on the right side of join");
    }
}
