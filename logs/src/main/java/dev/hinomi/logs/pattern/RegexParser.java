package dev.hinomi.logs.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/// `%regex%` with the characters that AWS allows ("Supported regular expressions (regex) syntax"): no groups, no
/// multi-byte characters, at most two expressions in a pattern.
final class RegexParser {
    private static final int MAX_EXPRESSIONS = 2;
    private static final String SYMBOLS = ":_#=@/;,- ";
    private static final String OPERATORS = "^$?[]{}|\\*+.";
    private static final String CLASSES = "dDsSwWtn";

    private final PatternReader reader;
    private int expressions;

    RegexParser(PatternReader reader) {
        this.reader = reader;
    }

    Regex parse() {
        int start = reader.position();
        if (++expressions > MAX_EXPRESSIONS) {
            throw reader.invalid("at most " + MAX_EXPRESSIONS + " regular expressions in a pattern");
        }
        reader.next();
        StringBuilder source = new StringBuilder();
        boolean inClass = false;
        while (reader.peek() != '%') {
            if (reader.atEnd()) {
                throw reader.invalidAt(start, "a regular expression that is not closed", "% at its end", null);
            }
            if (reader.peek() == '\\') {
                escape(source);
                continue;
            }
            char c = allowed();
            inClass = c == '[' || (inClass && c != ']');
            // AWS allows to omit either bound of a repetition; RE2 wants the lower one.
            source.append(c == '{' && !inClass && reader.peek() == ',' ? "{0" : String.valueOf(c));
        }
        reader.next();
        return compile(start, source.toString());
    }

    private char allowed() {
        char c = reader.peek();
        if (!PatternReader.isWord(c) && SYMBOLS.indexOf(c) < 0 && OPERATORS.indexOf(c) < 0) {
            throw reader.invalid("a letter, a digit, one of " + SYMBOLS.strip() + " or one of " + OPERATORS
                    + " in a regular expression; write any other character as \\xhh");
        }
        return reader.next();
    }

    private void escape(StringBuilder source) {
        source.append(reader.next());
        char c = reader.peek();
        if (c == 'x') {
            source.append(reader.next()).append(hexDigit()).append(hexDigit());
        } else if (OPERATORS.indexOf(c) >= 0 || CLASSES.indexOf(c) >= 0 || c == '-' || c == '/') {
            source.append(reader.next());
        } else {
            throw reader.invalid("after \\ an operator, one of " + CLASSES + ", or x and two hexadecimal digits");
        }
    }

    private char hexDigit() {
        if (Character.digit(reader.peek(), 16) < 0) {
            throw reader.invalid("two hexadecimal digits after \\x");
        }
        return reader.next();
    }

    private Regex compile(int start, String source) {
        try {
            return new Regex(source, Pattern.compile(source));
        } catch (PatternSyntaxException e) {
            throw reader.invalidAt(start, "%" + source + "%", "a regular expression: " + e.getDescription(), null);
        }
    }
}
