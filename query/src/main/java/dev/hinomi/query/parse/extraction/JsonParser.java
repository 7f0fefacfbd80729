package dev.hinomi.query.parse.extraction;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Position;

/// `json field=name "path.of.keys" as name` (AWS document "parse")
public final class JsonParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        tokens.expectKeyword("field");
        tokens.expectSymbol("=");
        var field = tokens.field();
        String path = tokens.string("a path such as \"user.name\"");
        tokens.expectKeyword("as");
        return new Extraction.Json(field, path, tokens.name("the name of a field"), position);
    }
}
