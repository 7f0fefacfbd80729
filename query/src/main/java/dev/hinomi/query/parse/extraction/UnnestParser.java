package dev.hinomi.query.parse.extraction;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Position;

/// `unnest field into name` (AWS document "unnest")
public final class UnnestParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        var field = tokens.field();
        tokens.expectKeyword("into");
        return new Extraction.Unnest(field, tokens.name("the name of a field"), position);
    }
}
