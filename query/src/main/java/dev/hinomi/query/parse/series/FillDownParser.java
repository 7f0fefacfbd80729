package dev.hinomi.query.parse.series;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Series;
import java.util.ArrayList;
import java.util.List;

/// `filldown [field ...]` with spaces between the names, in which `*` is any text (AWS document
/// "filldown"). Without a name it is for all fields.
public final class FillDownParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        List<String> names = new ArrayList<>();
        while (!tokens.atCommandEnd()) {
            names.add(wildcard(tokens));
        }
        return new Series.FillDown(names, position);
    }

    private static String wildcard(Tokens tokens) {
        StringBuilder name = new StringBuilder();
        while (tokens.comesName() || tokens.peek().isSymbol("*")) {
            name.append(tokens.next().text());
            if (tokens.position().offset() > tokens.previousEnd()) {
                break;
            }
        }
        if (name.isEmpty()) {
            throw tokens.unexpected("the names of fields, such as cpu* host");
        }
        return name.toString();
    }
}
