package dev.hinomi.query.parse.insight;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Position;

/// `countFrequent field, ...`, also `count_frequent` (AWS document "countFrequent")
public final class CountFrequentParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Insight.CountFrequent(tokens.fields(), position);
    }
}
