package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// `limit count`, `limit any count` (AWS document "limit")
public final class LimitParser implements CommandParser {
    private static final int GREATEST = 100_000;

    @Override
    public Command parse(Tokens tokens, Position position) {
        boolean any = tokens.takeKeyword("any");
        return new Command.Limit(tokens.whole(1, GREATEST), any, position);
    }
}
