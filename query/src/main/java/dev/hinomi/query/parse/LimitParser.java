package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import java.util.Optional;

/// `limit count`, `limit any [count]`
final class LimitParser implements CommandParser {
    private static final String EXPECTED = "a whole number above 0";

    @Override
    public Command parse(Tokens tokens, Position position) {
        boolean any = tokens.takeKeyword("any");
        if (any && tokens.atCommandEnd()) {
            return new Command.Limit(Optional.empty(), true, position);
        }
        if (tokens.peek().kind() != Token.Kind.NUMBER) {
            throw tokens.unexpected(EXPECTED);
        }
        return new Command.Limit(Optional.of(count(tokens)), any, position);
    }

    private static int count(Tokens tokens) {
        try {
            int count = Integer.parseInt(tokens.peek().text());
            if (count > 0) {
                tokens.next();
                return count;
            }
        } catch (NumberFormatException _) {
            // Not whole, or too great: told below, where the token still is at hand.
        }
        throw tokens.unexpected(EXPECTED);
    }
}
