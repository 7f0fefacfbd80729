package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `sort field [asc | desc], ...` (AWS document "sort"); ascending without a word.
///
/// AWS takes no expression here: for `sort bin(5m)` it answers `unexpected symbol found (`. The column
/// can be named, by `as` or in backquotes.
public final class SortParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Sort(tokens.commaSeparated(() -> key(tokens)), position);
    }

    private static Command.Sort.Key key(Tokens tokens) {
        var field = tokens.field();
        boolean descending = tokens.takeKeyword("desc");
        if (!descending) {
            tokens.takeKeyword("asc");
        }
        return new Command.Sort.Key(field, descending);
    }
}
