package dev.hinomi.query.naive;

import com.google.re2j.Pattern;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.store.table.FieldNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Functions of texts.
final class NaiveTexts {
    private NaiveTexts() {}

    static Optional<Cell> value(String name, List<Expression> arguments, NaiveExpressions row) {
        return switch (name) {
            case "isempty" ->
                NaiveExpressions.truth(row.text(arguments.getFirst()).orElse("").isEmpty());
            case "isblank" ->
                NaiveExpressions.truth(
                        row.text(arguments.getFirst()).orElse("").codePoints().allMatch(NaiveTexts::isSpace));
            case "strcontains", "startswith", "endswith" ->
                NaiveExpressions.truth(row.texts(arguments.subList(0, 2))
                        .map(texts -> asks(name, texts, arguments.size() > 2 && row.holds(arguments.get(2))))
                        .orElse(false));
            default -> row.texts(arguments).flatMap(texts -> value(name, texts));
        };
    }

    private static boolean asks(String name, List<String> texts, boolean anyCase) {
        String text = anyCase ? texts.getFirst().toLowerCase(Locale.ROOT) : texts.getFirst();
        String part = anyCase ? texts.get(1).toLowerCase(Locale.ROOT) : texts.get(1);
        return switch (name) {
            case "strcontains" -> text.contains(part);
            case "startswith" -> text.startsWith(part);
            default -> text.endsWith(part);
        };
    }

    private static Optional<Cell> value(String name, List<String> texts) {
        String text = texts.getFirst();
        return switch (name) {
            case "strlen" -> Cell.Num.of(text.codePointCount(0, text.length()));
            case "messagesize" -> Cell.Num.of(text.getBytes(StandardCharsets.UTF_8).length);
            case "concat" -> string(String.join("", texts));
            case "toupper" -> string(text.toUpperCase(Locale.ROOT));
            case "tolower" -> string(text.toLowerCase(Locale.ROOT));
            case "trim" -> string(trimmedEnd(trimmedStart(text, set(texts)), set(texts)));
            case "ltrim" -> string(trimmedStart(text, set(texts)));
            case "rtrim" -> string(trimmedEnd(text, set(texts)));
            case "substr" -> substr(texts);
            case "replace" -> string(text.replace(texts.get(1), texts.get(2)));
            case "regexreplace" ->
                string(Pattern.compile(texts.get(1)).matcher(text).replaceAll(texts.get(2)));
            case "split" ->
                Optional.of(new Cell.Structure(
                        new Json.Array(Arrays.stream(text.split(java.util.regex.Pattern.quote(texts.get(1)), -1))
                                .<Json>map(part -> new Json.Scalar(part, Json.quoted(part)))
                                .toList())));
            case "base64encode" -> string(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            case "urlencode" ->
                string(URLEncoder.encode(text, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~"));
            case "hextodec" ->
                text.matches("-?(0x)?[0-9a-fA-F]+")
                        ? Cell.Num.of(new BigInteger(text.replace("0x", ""), 16).doubleValue())
                        : Optional.empty();
            case "md5" -> string(hash("MD5", text));
            case "sha256" -> string(hash("SHA-256", text));
            case "dectohex" ->
                FieldNumber.parse(text).isPresent() ? string(hex(new BigDecimal(text))) : Optional.empty();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Optional<Cell> string(String text) {
        return Optional.of(new Cell.Str(text));
    }

    private static IntPredicate set(List<String> texts) {
        return texts.size() == 1 ? NaiveTexts::isSpace : c -> texts.get(1).indexOf(c) >= 0;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String trimmedStart(String text, IntPredicate set) {
        return text.codePoints()
                .dropWhile(set)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String trimmedEnd(String text, IntPredicate set) {
        String reversed = new StringBuilder(text).reverse().toString();
        return new StringBuilder(trimmedStart(reversed, set)).reverse().toString();
    }

    /// Places are numbers of code points, from 0.
    private static Optional<Cell> substr(List<String> texts) {
        if (texts.subList(1, texts.size()).stream()
                .anyMatch(n -> FieldNumber.parse(n).isEmpty())) {
            return Optional.empty();
        }
        int[] points = texts.getFirst().codePoints().toArray();
        int from = place(texts.get(1), points.length);
        int length = texts.size() == 2 ? points.length : place(texts.get(2), points.length);
        int to = Math.min(points.length, from + length);
        return string(new String(points, from, to - from));
    }

    private static int place(String number, int most) {
        return (int) Math.clamp(FieldNumber.parse(number).orElseThrow(), 0.0, most);
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(BigDecimal number) {
        String digits = number.toBigInteger().abs().toString(16);
        return (number.toBigInteger().signum() < 0 ? "-0x" : "0x") + digits;
    }
}
