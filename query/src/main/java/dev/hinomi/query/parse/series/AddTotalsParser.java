package dev.hinomi.query.parse.series;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.Options;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Series;
import java.util.ArrayList;
import java.util.List;

/// `addtotals [fieldname=name] [row=truth] [col=truth] [field, ...]` (AWS document "addtotals")
public final class AddTotalsParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        String name = "Total";
        boolean rows = true;
        boolean summary = false;
        List<Expression.Field> fields = new ArrayList<>();
        Options options = new Options(tokens);
        while (options.next()) {
            switch (options.name()) {
                case "fieldname" -> name = tokens.name("a name after fieldname=");
                case "row" -> rows = tokens.truth();
                case "col" -> summary = tokens.truth();
                default -> throw options.unknown("fieldname, row, col");
            }
        }
        if (options.comesOther()) {
            fields.add(options.other());
            if (tokens.takeSymbol(",")) {
                fields.addAll(tokens.fields());
            }
        }
        return new Series.AddTotals(name, rows, summary, fields, position);
    }
}
