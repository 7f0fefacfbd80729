package dev.hinomi.query.parse.insight;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Position;

/// `logcompare timeshift interval` (AWS document "logcompare")
public final class LogCompareParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        tokens.expectKeyword("timeshift");
        return new Insight.LogCompare(tokens.interval(), position);
    }
}
