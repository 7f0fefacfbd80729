package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `dedup field, ...` (AWS document "dedup")
public final class DedupParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Dedup(tokens.fields(), position);
    }
}
