package dev.hinomi.query.parse.series;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.ExpressionParser;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Series;
import java.util.List;

/// `fillmissing [with value for field, value for field ...]` (AWS document "fillmissing")
public final class FillMissingParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        if (!tokens.takeKeyword("with")) {
            return new Series.FillMissing(List.of(), position);
        }
        return new Series.FillMissing(tokens.commaSeparated(() -> fill(tokens)), position);
    }

    private static Series.FillMissing.Fill fill(Tokens tokens) {
        Position position = tokens.position();
        Expression value = new ExpressionParser(tokens).parse();
        if (!isConstant(value)) {
            throw QuerySyntaxException.at(position, "a value that is not constant", "a number or a text");
        }
        tokens.expectKeyword("for");
        return new Series.FillMissing.Fill(value, tokens.field());
    }

    private static boolean isConstant(Expression value) {
        return value instanceof Expression.Text
                || value instanceof Expression.Numeral
                || (value instanceof Expression.Negative negative && isConstant(negative.operand()));
    }
}
