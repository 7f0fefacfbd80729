package dev.hinomi.query.analysis;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hinomi.query.ip.Subnet;
import dev.hinomi.query.scalar.DateTexts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What texts in quotes must be where functions take only some.
final class LiteralText {
    private static final Pattern REPLACEMENT = Pattern.compile("(?s)(?:[^\\\\]|\\\\[0-9\\\\])*");

    private LiteralText() {}

    static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    static boolean isReplacement(String text) {
        return REPLACEMENT.matches(text);
    }

    static boolean isDatePattern(String text) {
        return isRead(text, DateTexts::parser);
    }

    static boolean isDateFormat(String text) {
        return isRead(text, DateTexts::strftime);
    }

    static boolean isZone(String text) {
        return isRead(text, ZoneId::of);
    }

    static boolean isSubnet(String text, int... versions) {
        return Subnet.parse(text)
                .filter(subnet -> IntStream.of(versions)
                        .anyMatch(version -> subnet.start().version() == version))
                .isPresent();
    }

    private static boolean isRead(String text, Consumer<String> reader) {
        try {
            reader.accept(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }

    /// The greatest group that a replacement names.
    static int greatestGroup(String replacement) {
        int greatest = 0;
        for (int i = replacement.indexOf('\\'); i >= 0; i = replacement.indexOf('\\', i + 2)) {
            greatest = Math.max(greatest, replacement.charAt(i + 1) == '\\' ? 0 : replacement.charAt(i + 1) - '0');
        }
        return greatest;
    }
}
