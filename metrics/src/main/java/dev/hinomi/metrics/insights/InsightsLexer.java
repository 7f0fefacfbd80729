package dev.hinomi.metrics.insights;

import java.util.ArrayList;
import java.util.List;

/// Cuts a query into lexemes.
final class InsightsLexer {
    private final String sql;
    private int position;

    private InsightsLexer(String sql) {
        this.sql = sql;
    }

    enum Kind {
        WORD,
        /// In double quotes.
        IDENTIFIER,
        /// In single quotes.
        STRING,
        INTEGER,
        /// One of `( ) () , . = !=`, or a character that is nowhere allowed.
        SIGN,
        END
    }

    /// @param text without quotes
    /// @param start where in the query it begins
    record Lexeme(Kind kind, String text, int start) {
        boolean isSign(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isKeyword(String keyword) {
            return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
        }
    }

    /// All of a query; the last one is the end.
    static List<Lexeme> lexemes(String sql) {
        InsightsLexer lexer = new InsightsLexer(sql);
        List<Lexeme> lexemes = new ArrayList<>();
        do {
            lexemes.add(lexer.next());
        } while (lexemes.getLast().kind() != Kind.END);
        return lexemes;
    }

    private Lexeme next() {
        skipBlanks();
        int start = position;
        if (position == sql.length()) {
            return new Lexeme(Kind.END, "", start);
        }
        char c = sql.charAt(position);
        if (isLetter(c)) {
            return new Lexeme(Kind.WORD, takeWhile(each -> isLetter(each) || isDigit(each)), start);
        }
        if (isDigit(c)) {
            return new Lexeme(Kind.INTEGER, takeWhile(InsightsLexer::isDigit), start);
        }
        if (c == '"' || c == '\'') {
            return quoted(c, start);
        }
        position++;
        return new Lexeme(Kind.SIGN, sign(c), start);
    }

    private String sign(char c) {
        if (c == '!' && position < sql.length() && sql.charAt(position) == '=') {
            position++;
            return "!=";
        }
        if (c == '(') {
            int after = position;
            skipBlanks();
            if (position < sql.length() && sql.charAt(position) == ')') {
                position++;
                return "()";
            }
            position = after;
        }
        return String.valueOf(c);
    }

    /// A backslash takes the meaning from the quote that follows it, and has none itself elsewhere. A quote that is
    /// not closed is a sign that is nowhere allowed.
    private Lexeme quoted(char quote, int start) {
        StringBuilder text = new StringBuilder();
        for (int i = start + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == quote) {
                position = i + 1;
                return new Lexeme(quote == '"' ? Kind.IDENTIFIER : Kind.STRING, text.toString(), start);
            }
            if (c == '\\' && i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                i++;
                c = quote;
            }
            text.append(c);
        }
        position++;
        return new Lexeme(Kind.SIGN, String.valueOf(quote), start);
    }

    private void skipBlanks() {
        while (position < sql.length() && Character.isWhitespace(sql.charAt(position))) {
            position++;
        }
    }

    private String takeWhile(CharacterTest test) {
        int start = position;
        while (position < sql.length() && test.test(sql.charAt(position))) {
            position++;
        }
        return sql.substring(start, position);
    }

    @FunctionalInterface
    private interface CharacterTest {
        boolean test(char c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
