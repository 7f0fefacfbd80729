package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.ExpressionParser;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Operator;
import dev.hinomi.query.syntax.Position;

/// `filterIndex field = value`, `filterIndex field in [value, ...]` (AWS document "filterIndex").
public final class FilterIndexParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        Position start = tokens.position();
        Expression condition = new ExpressionParser(tokens).parse();
        boolean indexed = isEquality(condition) || isMembership(condition);
        if (!indexed) {
            throw QuerySyntaxException.at(start, "another condition", "field = value or field in [value, ...]");
        }
        return new Command.Filter(condition, true, position);
    }

    private static boolean isEquality(Expression condition) {
        return condition instanceof Expression.Binary binary
                && binary.operator() == Operator.EQUAL
                && binary.left() instanceof Expression.Field
                && isValue(binary.right());
    }

    private static boolean isMembership(Expression condition) {
        return condition instanceof Expression.In in
                && !in.negated()
                && in.value() instanceof Expression.Field
                && in.members().stream().allMatch(FilterIndexParser::isValue);
    }

    private static boolean isValue(Expression value) {
        return value instanceof Expression.Text
                || value instanceof Expression.Numeral
                || value instanceof Expression.Truth;
    }
}
