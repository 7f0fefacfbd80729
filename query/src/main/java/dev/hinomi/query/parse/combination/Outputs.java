package dev.hinomi.query.parse.combination;

import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Combination;

/// `OUTPUT column, ...` or `OUTPUTNEW column, ...`, as the lookups take it.
final class Outputs {
    private Outputs() {}

    /// Whether it is `OUTPUTNEW`.
    static boolean mode(Tokens tokens) {
        boolean onlyNew = tokens.takeKeyword("OUTPUTNEW");
        if (!onlyNew && !tokens.takeKeyword("OUTPUT")) {
            throw tokens.unexpected("OUTPUT or OUTPUTNEW");
        }
        return onlyNew;
    }

    /// `column`
    static Combination.Output.Value plain(Tokens tokens) {
        String column = tokens.name("the name of a column");
        return new Combination.Output.Value(column, column);
    }

    /// `column [as field]`
    static Combination.Output.Value renamed(Tokens tokens) {
        String column = tokens.name("the name of a column");
        String field = tokens.takeKeyword("as") ? tokens.name("the name of a field") : column;
        return new Combination.Output.Value(column, field);
    }
}
