package dev.hinomi.query.parse.insight;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.Options;
import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// `outlier [action=remove | transform] [param=number] [uselower=truth] [mark=truth] field ...` with
/// spaces between the fields (AWS document "outlier")
public final class OutlierParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        Insight.Outlier.Action action = Insight.Outlier.Action.TRANSFORM;
        BigDecimal factor = new BigDecimal("2.5");
        boolean lower = false;
        boolean mark = false;
        Options options = new Options(tokens);
        while (options.next()) {
            switch (options.name()) {
                case "action" -> action = action(tokens);
                case "param" ->
                    factor = new BigDecimal(
                            tokens.expect(Token.Kind.NUMBER, "a number").text());
                case "uselower" -> lower = tokens.truth();
                case "mark" -> mark = tokens.truth();
                default -> throw options.unknown("action, param, uselower, mark");
            }
        }
        List<Expression.Field> fields = new ArrayList<>(List.of(options.other()));
        while (tokens.comesName()) {
            fields.add(tokens.field());
        }
        return new Insight.Outlier(action, factor, lower, mark, fields, position);
    }

    private static Insight.Outlier.Action action(Tokens tokens) {
        if (tokens.takeKeyword("remove")) {
            return Insight.Outlier.Action.REMOVE;
        }
        if (tokens.takeKeyword("transform")) {
            return Insight.Outlier.Action.TRANSFORM;
        }
        throw tokens.unexpected("remove or transform");
    }
}
