package dev.hinomi.query.parse.combination;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.grammar.Options;
import dev.hinomi.query.parse.grammar.SubqueryParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `appendcols [override=truth] [max=count] ( query )` (AWS document "appendcols"); at most 10,000 rows
/// without `max`.
public final class AppendColumnsParser implements CommandParser {
    private static final int GREATEST = 100_000;

    @Override
    public Command parse(Tokens tokens, Position position) {
        boolean override = false;
        int max = 10_000;
        Options options = new Options(tokens);
        while (options.next()) {
            switch (options.name()) {
                case "override" -> override = tokens.truth();
                case "max" -> max = tokens.whole(1, GREATEST);
                default -> throw options.unknown("override, max");
            }
        }
        if (options.comesOther()) {
            throw options.unknown("override, max");
        }
        return new Combination.AppendColumns(override, max, SubqueryParser.parse(tokens), position);
    }
}
