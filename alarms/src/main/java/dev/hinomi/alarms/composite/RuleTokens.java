package dev.hinomi.alarms.composite;

import java.util.ArrayList;
import java.util.List;

/// A rule in words, one after the other.
final class RuleTokens {
    enum Kind {
        OPEN,
        CLOSE,
        COMMA,
        /// A keyword, a number, or a name without quotes, as the place says.
        WORD,
        QUOTED,
        /// A quotation mark that no other closes, with the rest of the text.
        UNCLOSED,
        END
    }

    /// @param text as it is written; of a name in quotes, the name
    /// @param at where it starts, in characters
    record Token(Kind kind, String text, int at) {
        boolean is(String word) {
            return kind == Kind.WORD && text.equals(word);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int next;

    RuleTokens(String text) {
        this.text = text;
        while (skipSpace()) {
            tokens.add(read());
        }
        tokens.add(new Token(Kind.END, "<EOF>", text.length()));
    }

    Token peek() {
        return tokens.get(next);
    }

    /// The one after the next; the end when there is none.
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /// Takes the next; the end is never passed.
    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /// Takes the next when it is this word.
    boolean takeIf(String word) {
        boolean is = peek().is(word);
        if (is) {
            next++;
        }
        return is;
    }

    /// What CloudWatch shows of a token: closing brackets in a row are shown together.
    String shown(Token token) {
        if (token.kind() == Kind.QUOTED) {
            return text.substring(token.at(), quoteEnd(token.at()) + 1);
        }
        if (token.kind() != Kind.CLOSE) {
            return token.text();
        }
        int end = token.at();
        while (end < text.length() && text.charAt(end) == ')') {
            end++;
        }
        return text.substring(token.at(), end);
    }

    private boolean skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private Token read() {
        int start = at;
        return switch (text.charAt(start)) {
            case '(' -> single(Kind.OPEN, start);
            case ')' -> single(Kind.CLOSE, start);
            case ',' -> single(Kind.COMMA, start);
            case '"' -> quoted(start);
            default -> word(start);
        };
    }

    private Token single(Kind kind, int start) {
        at = start + 1;
        return new Token(kind, text.substring(start, at), start);
    }

    private Token word(int start) {
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "(),".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Token(Kind.WORD, text.substring(start, at), start);
    }

    private Token quoted(int start) {
        int end = quoteEnd(start);
        if (end < 0) {
            at = text.length();
            return new Token(Kind.UNCLOSED, text.substring(start), start);
        }
        at = end + 1;
        String name = text.substring(start + 1, end).replace("\\\"", "\"");
        return new Token(Kind.QUOTED, name, start);
    }

    /// Where the mark stands that closes the one at `start`; -1 when none does.
    private int quoteEnd(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"' && text.charAt(i - 1) != '\\') {
                return i;
            }
        }
        return -1;
    }
}
