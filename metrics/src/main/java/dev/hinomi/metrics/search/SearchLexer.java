package dev.hinomi.metrics.search;

/// Cuts a search expression into lexemes.
final class SearchLexer {
    private static final String DELIMITERS = "(){}\"=,";

    private final String body;
    private int position;

    SearchLexer(String body) {
        this.body = body;
    }

    /// A piece of the expression.
    sealed interface Lexeme {
        /// One of `( ) { } = ,`.
        record Sign(char sign) implements Lexeme {}

        record Word(String text) implements Lexeme {}

        /// What stood in double quotes.
        record Quoted(String text) implements Lexeme {}

        record End() implements Lexeme {}
    }

    Lexeme next() throws InvalidSearchException {
        while (position < body.length() && Character.isWhitespace(body.charAt(position))) {
            position++;
        }
        if (position == body.length()) {
            return new Lexeme.End();
        }
        char c = body.charAt(position);
        if (c == '"') {
            position++;
            return quoted();
        }
        if (DELIMITERS.indexOf(c) >= 0) {
            position++;
            return new Lexeme.Sign(c);
        }
        return word();
    }

    private Lexeme word() throws InvalidSearchException {
        StringBuilder text = new StringBuilder();
        while (position < body.length()) {
            char c = body.charAt(position);
            if (Character.isWhitespace(c) || DELIMITERS.indexOf(c) >= 0) {
                break;
            }
            text.append(c == '\\' ? escaped() : c);
            position++;
        }
        return new Lexeme.Word(text.toString());
    }

    private Lexeme quoted() throws InvalidSearchException {
        StringBuilder text = new StringBuilder();
        while (position < body.length()) {
            char c = body.charAt(position);
            if (c == '"') {
                position++;
                return new Lexeme.Quoted(text.toString());
            }
            text.append(c == '\\' ? escaped() : c);
            position++;
        }
        throw new InvalidSearchException();
    }

    private char escaped() throws InvalidSearchException {
        position++;
        if (position == body.length()) {
            throw new InvalidSearchException();
        }
        return body.charAt(position);
    }
}
