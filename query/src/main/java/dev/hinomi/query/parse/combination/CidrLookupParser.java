package dev.hinomi.query.parse.combination;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import java.util.Optional;

/// `cidrlookup table field [as column] OUTPUT | OUTPUTNEW column [as field], ...` (AWS document
/// "cidrlookup"). Other than in `lookup`, the field comes first.
public final class CidrLookupParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        String table = tokens.name("the name of a lookup table");
        var field = tokens.field();
        Optional<String> column =
                tokens.takeKeyword("as") ? Optional.of(tokens.name("the name of a column")) : Optional.empty();
        boolean onlyNew = Outputs.mode(tokens);
        var values = tokens.commaSeparated(() -> Outputs.renamed(tokens));
        return new Combination.CidrLookup(table, field, column, new Combination.Output(onlyNew, values), position);
    }
}
