package dev.hinomi.query.parse.combination;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `lookup table column [as field], ... OUTPUT | OUTPUTNEW column, ...` (AWS document "lookup")
public final class LookupParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        String table = tokens.name("the name of a lookup table");
        var keys = tokens.commaSeparated(() -> key(tokens));
        boolean onlyNew = Outputs.mode(tokens);
        var values = tokens.commaSeparated(() -> Outputs.plain(tokens));
        return new Combination.Lookup(table, keys, new Combination.Output(onlyNew, values), position);
    }

    private static Combination.Lookup.Key key(Tokens tokens) {
        var column = tokens.field();
        return new Combination.Lookup.Key(column.name(), tokens.takeKeyword("as") ? tokens.field() : column);
    }
}
