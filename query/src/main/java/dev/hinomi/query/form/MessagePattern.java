package dev.hinomi.query.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message as a pattern: its words stay, and what varies is a token, `<Time-1>`, `<ID-2>` (AWS document
/// "pattern"). Each message is looked at alone, so that patterns take no memory of their own: what varies is
/// what has digits in it. Names such as `s3`, `v2` and `utf-8`, which have a single digit behind letters, are
/// words.
///
/// AWS names tokens by what it infers from their values, without a list of the names. Here they are `Time`
/// (times, and numbers with a unit of time or behind a word such as `duration`), `Date`, `IPAddress`, `ID`
/// (letters and digits mixed, and numbers behind a word that ends with `id`) and `Token`.
///
/// @param template the message with its tokens
/// @param values of the tokens, in order
public record MessagePattern(String template, List<String> values) {
    /// "Pattern analysis analyzes only up to the first 1500 characters of a log line" (AWS document "Log
    /// anomaly detection").
    private static final int MAX_LENGTH = 1_500;

    /// More are left as they stand.
    private static final int MAX_TOKENS = 200;

    private static final Pattern TIME =
            Pattern.compile("(?:\\d{4}[-/]\\d{2}[-/]\\d{2}[T ]|\\d{2}/[A-Z][a-z]{2}/\\d{4}:)?\\d{2}:\\d{2}:\\d{2}"
                    + "(?:[.,]\\d+)?(?:Z| ?[+-]\\d{2}:?\\d{2})?(?![\\w:])");
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/]\\d{2}[-/]\\d{2}(?![\\w-])");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])|[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\\w:])");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?![.-]*\\w)");
    private static final Pattern MEASURE = Pattern.compile("(\\d+(?:\\.\\d+)?)([A-Za-z]{1,2})(?![\\w.-]*\\w)");
    private static final Pattern WORD = Pattern.compile("\\w+(?:[.-]+\\w+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+-?\\d[A-Za-z_]*");

    private static final Set<String> TIME_UNITS =
            Set.of("ns", "us", "ms", "s", "sec", "secs", "second", "seconds", "millis", "milliseconds", "minutes");
    private static final Set<String> TIME_WORDS =
            Set.of("time", "duration", "latency", "elapsed", "took", "timeout", "timestamp", "ts");

    public MessagePattern {
        values = List.copyOf(values);
    }

    public static MessagePattern of(String message) {
        return new Reader(message.length() > MAX_LENGTH ? message.substring(0, MAX_LENGTH) : message).read();
    }

    /// Reads one message.
    private static final class Reader {
        private final String text;
        private final StringBuilder template = new StringBuilder();
        private final List<String> values = new ArrayList<>();
        private String word = "";
        private int at;

        Reader(String text) {
            this.text = text;
        }

        MessagePattern read() {
            while (at < text.length()) {
                if (!isWord(text.charAt(at))) {
                    template.append(text.charAt(at++));
                } else if (values.size() == MAX_TOKENS || !token()) {
                    keep();
                }
            }
            return new MessagePattern(template.toString(), values);
        }

        private static boolean isWord(char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        }

        /// The end of the word that stands here: letters and digits, with points and hyphens between them.
        private int wordEnd() {
            int end = at;
            for (int i = at; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isWord(c)) {
                    end = i + 1;
                } else if (c != '.' && c != '-') {
                    break;
                }
            }
            return end;
        }

        private void keep() {
            word = text.substring(at, wordEnd());
            template.append(word);
            at += word.length();
        }

        /// Takes a token; false when a word stands here.
        private boolean token() {
            String whole = text.substring(at, wordEnd());
            boolean colon = at + whole.length() < text.length() && text.charAt(at + whole.length()) == ':';
            if (!hasDigit(whole) && !colon) {
                return false;
            }
            String found = matchOf(ADDRESS);
            if (whole.charAt(0) > '9') {
                return found.isEmpty()
                        ? hasDigit(whole) && !NAME.matcher(whole).matches() && take("ID", whole)
                        : take("IPAddress", found);
            }
            String time = matchOf(TIME);
            if (!time.isEmpty()) {
                return take("Time", time);
            }
            String date = matchOf(DATE);
            if (!date.isEmpty()) {
                return take("Date", date);
            }
            return found.isEmpty() ? number(whole) : take("IPAddress", found);
        }

        private static boolean hasDigit(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) <= '9' && text.charAt(i) >= '0') {
                    return true;
                }
            }
            return false;
        }

        private boolean number(String whole) {
            String number = matchOf(NUMBER);
            if (!number.isEmpty()) {
                return take(nameOfNumber(at + number.length()), number);
            }
            Matcher measure = MEASURE.matcher(text).region(at, text.length());
            if (measure.lookingAt()) {
                boolean time = TIME_UNITS.contains(measure.group(2).toLowerCase(Locale.ROOT));
                take(time ? "Time" : "Token", measure.group(1));
                keep();
                return true;
            }
            boolean letters = whole.chars().anyMatch(Character::isLetter);
            return take(letters ? "ID" : "Token", whole);
        }

        private String nameOfNumber(int end) {
            String before = word.toLowerCase(Locale.ROOT);
            int next = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
            Matcher unit = WORD.matcher(text).region(next, text.length());
            if (TIME_WORDS.contains(before)
                    || (unit.lookingAt() && TIME_UNITS.contains(unit.group().toLowerCase(Locale.ROOT)))) {
                return "Time";
            }
            return before.endsWith("id") ? "ID" : "Token";
        }

        private String matchOf(Pattern pattern) {
            Matcher matcher = pattern.matcher(text).region(at, text.length());
            return matcher.useTransparentBounds(true).lookingAt() ? matcher.group() : "";
        }

        private boolean take(String name, String value) {
            values.add(value);
            template.append('<').append(name).append('-').append(values.size()).append('>');
            at += value.length();
            word = "";
            return true;
        }
    }
}
