package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The tokens of a query with one token of look-ahead, and what all parsers do with them.
final class Tokens {
    private final Scanner scanner;
    private Token current;
    private int previousEnd;

    Tokens(String source) {
        this.scanner = new Scanner(source);
        this.current = scanner.next();
    }

    Token peek() {
        return current;
    }

    Position position() {
        return current.position();
    }

    Token next() {
        Token token = current;
        previousEnd = token.end();
        current = scanner.next();
        return token;
    }

    /// The regular expression that begins here, if one does.
    boolean comesRegex() {
        return current.isSymbol("/");
    }

    Token regex() {
        Token token = scanner.regex(current);
        previousEnd = token.end();
        current = scanner.next();
        return token;
    }

    boolean takeSymbol(String symbol) {
        return takeIf(current.isSymbol(symbol));
    }

    boolean takeKeyword(String keyword) {
        return takeIf(current.isKeyword(keyword));
    }

    private boolean takeIf(boolean comes) {
        if (comes) {
            next();
        }
        return comes;
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    Token expect(Token.Kind kind, String expected) {
        if (current.kind() != kind) {
            throw unexpected(expected);
        }
        return next();
    }

    /// One or more, with commas between them.
    <T> List<T> commaSeparated(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (takeSymbol(","));
        return elements;
    }

    boolean atCommandEnd() {
        return current.kind() == Token.Kind.END || current.isSymbol("|");
    }

    /// The offset after the token that was taken last.
    int previousEnd() {
        return previousEnd;
    }

    /// The text between two offsets, with single spaces.
    String text(int start, int end) {
        return scanner.source().substring(start, end).replaceAll("\\s+", " ").strip();
    }

    QuerySyntaxException unexpected(String expected) {
        return Scanner.problem(current.position(), current.describe(), expected);
    }
}
