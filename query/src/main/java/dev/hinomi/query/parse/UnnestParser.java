package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Position;

/// `unnest field into name` (AWS document "unnest")
final class UnnestParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        var field = tokens.field();
        tokens.expectKeyword("into");
        return new Extraction.Unnest(field, tokens.name("the name of a field"), position);
    }
}
