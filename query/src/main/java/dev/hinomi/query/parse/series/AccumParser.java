package dev.hinomi.query.parse.series;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Series;

/// `accum field [as name]` (AWS document "accum"). Without `as` the sums take the field's place: AWS does
/// not say, and that is what the command of the same name does in the language that these commands come
/// from.
public final class AccumParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        var field = tokens.field();
        String name = tokens.takeKeyword("as") ? tokens.name("a name after as") : field.name();
        return new Series.Accum(field, name, position);
    }
}
