package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;

/// A command that is kept as it is written, up to the next `|` outside of parentheses.
final class OtherParser implements CommandParser {
    private final String name;

    OtherParser(String name) {
        this.name = name;
    }

    @Override
    public Command parse(Tokens tokens, Position position) {
        int start = tokens.position().offset();
        int end = start;
        int depth = 0;
        while (tokens.peek().kind() != Token.Kind.END && (depth > 0 || !tokens.atCommandEnd())) {
            depth += depthChange(tokens.peek());
            tokens.next();
            end = tokens.previousEnd();
        }
        return new Command.Other(name, tokens.text(start, end), position);
    }

    private static int depthChange(Token token) {
        if (token.isSymbol("(") || token.isSymbol("[")) {
            return 1;
        }
        return token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
    }
}
