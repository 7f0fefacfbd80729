package dev.hinomi.guide.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number with what it counts, as in `500万リクエスト`, `$ 1 150`, `50万 GB-秒`, `90 M calls`.
///
/// @param value with 万, 億, million and the like multiplied in
/// @param decimals how many the text shows
/// @param unit the word behind the number in lower case, or empty
public record Amount(BigDecimal value, int decimals, String unit) {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.])(?<number>\\d{1,3}(?:[, ]\\d{3}){1,4}(?:\\.\\d{1,12})?(?!\\d)|\\d{1,15}(?:\\.\\d{1,12})?)"
                    + "\\s?(?<times>万|億|千|(?:million|billion|thousand|M|k)(?![A-Za-z]))?"
                    + "\\s?(?<unit>[\\p{L}%][\\p{L}-]{0,30})?");

    /// All amounts in `text`, in order.
    public static List<Amount> in(String text) {
        List<Amount> amounts = new ArrayList<>();
        Matcher number = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (number.find()) {
            BigDecimal value = new BigDecimal(number.group("number").replaceAll("[, ]", ""));
            String times = number.group("times");
            String unit = number.group("unit") == null ? "" : number.group("unit");
            amounts.add(new Amount(
                    times == null ? value : value.multiply(BigDecimal.valueOf(factor(times))),
                    times == null ? Math.max(value.scale(), 0) : 0,
                    unit.toLowerCase(Locale.ROOT)));
        }
        return amounts;
    }

    /// The amount that `text` is, with signs of money around it; empty when it holds none or several.
    public static Optional<Amount> only(String text) {
        List<Amount> amounts = in(text);
        return amounts.size() == 1 ? Optional.of(amounts.getFirst()) : Optional.empty();
    }

    private static long factor(String word) {
        return switch (word) {
            case "千", "k", "thousand" -> 1_000;
            case "万" -> 10_000;
            case "億" -> 100_000_000;
            case "billion" -> 1_000_000_000;
            default -> 1_000_000;
        };
    }
}
