package dev.hinomi.logs.pattern;

import dev.hinomi.store.TextCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What the text of a JSON message must contain for a name or a string value to be in it. JSON may write any character
/// as `\\uhhhh`, and must write some with a backslash; all others stand for themselves.
final class JsonTexts {
    /// More are not worth to be told apart from each other.
    private static final int ESCAPES = 6;

    private static final String ANY_ESCAPE = "\\u";

    /// The characters of which numbers consist.
    private static final String NUMBERS = "-+.0123456789eE";

    private JsonTexts() {}

    /// A member with this name.
    static TextCondition name(String name) {
        return string(name, true, true);
    }

    /// A string that is equal to the wildcard; what can be equal to a number, which is written in many ways, needs no
    /// text.
    static TextCondition value(Wildcard wildcard) {
        if (mayBeNumber(wildcard)) {
            return TextCondition.ALWAYS;
        }
        List<String> pieces = wildcard.pieces();
        boolean opens = !wildcard.source().startsWith("*");
        boolean closes = !wildcard.source().endsWith("*");
        return TextCondition.all(IntStream.range(0, pieces.size())
                .mapToObj(i -> string(pieces.get(i), opens && i == 0, closes && i == pieces.size() - 1))
                .toList());
    }

    private static boolean mayBeNumber(Wildcard wildcard) {
        List<String> pieces = wildcard.pieces();
        boolean whole = pieces.equals(List.of(wildcard.source()));
        return (whole
                        ? ComparisonParser.isNumber(wildcard.source())
                        : pieces.stream().allMatch(JsonTexts::ofNumbers))
                // That is how a number reads that is too great for a double.
                || wildcard.matches("Infinity")
                || wildcard.matches("-Infinity");
    }

    private static boolean ofNumbers(String piece) {
        return piece.chars().allMatch(c -> NUMBERS.indexOf(c) >= 0);
    }

    /// A part of a string, with the quotes around the string where it begins or ends.
    private static TextCondition string(String part, boolean opens, boolean closes) {
        List<TextCondition> conditions = new ArrayList<>();
        StringBuilder plain = new StringBuilder(opens ? "\"" : "");
        for (int i = 0; i < part.length(); i++) {
            if (standsForItself(part.charAt(i))) {
                plain.append(part.charAt(i));
            } else {
                add(plain, conditions);
                plain.setLength(0);
            }
        }
        add(plain.append(closes ? "\"" : ""), conditions);
        return TextCondition.all(conditions);
    }

    private static boolean standsForItself(char c) {
        return c >= ' ' && c != '"' && c != '\\' && c != '/';
    }

    private static void add(CharSequence plain, List<TextCondition> conditions) {
        // A quote alone is in every message that has a name.
        if (plain.isEmpty() || plain.toString().equals("\"")) {
            return;
        }
        List<TextCondition> any = new ArrayList<>();
        any.add(new TextCondition.Contains(plain.toString()));
        escapes(plain).forEach(escape -> any.add(new TextCondition.Contains(escape)));
        conditions.add(TextCondition.any(any));
    }

    /// How the text may begin to be written if one of its characters is escaped.
    private static Set<String> escapes(CharSequence plain) {
        Set<String> escapes = new TreeSet<>();
        plain.chars().forEach(c -> {
            String high = "%02x".formatted(c >> 8);
            for (String first : cases(high.substring(0, 1))) {
                for (String second : cases(high.substring(1))) {
                    escapes.add(ANY_ESCAPE + first + second);
                }
            }
        });
        return escapes.size() > ESCAPES ? Set.of(ANY_ESCAPE) : escapes;
    }

    /// A hexadecimal digit, which may be written large or small.
    private static Set<String> cases(String digit) {
        return new TreeSet<>(List.of(digit, digit.toUpperCase(Locale.ROOT)));
    }
}
