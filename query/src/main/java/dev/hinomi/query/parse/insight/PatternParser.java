package dev.hinomi.query.parse.insight;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Position;

/// `pattern field` (AWS document "pattern")
public final class PatternParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Insight.Pattern(tokens.field(), position);
    }
}
