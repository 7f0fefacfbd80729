package dev.hinomi.query.parse.insight;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.ExpressionParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Position;
import java.util.List;

/// `relevantfields [field, ...] where condition` (AWS document "relevantfields")
public final class RelevantFieldsParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        List<Expression.Field> fields = tokens.peek().isKeyword("where") ? List.of() : tokens.fields();
        tokens.expectKeyword("where");
        return new Insight.RelevantFields(fields, new ExpressionParser(tokens).parse(), position);
    }
}
