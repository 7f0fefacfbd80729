package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `dedup field, ...` (AWS document "dedup")
final class DedupParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Command.Dedup(tokens.fields(), position);
    }
}
