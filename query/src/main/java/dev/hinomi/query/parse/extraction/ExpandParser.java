package dev.hinomi.query.parse.extraction;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Position;

/// `expand field` (AWS document "expand")
public final class ExpandParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Extraction.Expand(tokens.field(), position);
    }
}
