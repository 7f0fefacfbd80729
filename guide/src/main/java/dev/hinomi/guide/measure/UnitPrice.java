package dev.hinomi.guide.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one of something costs, as in `$4/100万`, `$0.25 / GB / 月`, `$1.25 per million requests`.
///
/// @param each the price of one
/// @param unit what is paid for in lower case, without the month; empty when the text only gives a number
public record UnitPrice(BigDecimal each, String unit) {
    private static final Pattern PRICE = Pattern.compile(
            "^\\W{0,4}(?:USD|EUR|JPY)?\\s?(?<money>\\d[\\d,]{0,12}(?:\\.\\d{1,12})?)\\s*円?\\s*(?:/|per)\\s*(?<per>.{1,60})$");
    private static final Pattern MONTH = Pattern.compile("(?i)\\s*(?:/|per|a)\\s*(?:月|month).*$");

    /// The price in `text`, or empty when it names none or none per something.
    public static Optional<UnitPrice> parse(String text) {
        Matcher price =
                PRICE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!price.matches()) {
            return Optional.empty();
        }
        BigDecimal money = new BigDecimal(price.group("money").replace(",", ""));
        String per = MONTH.matcher(price.group("per")).replaceFirst("").strip();
        if (!per.isEmpty() && Character.isDigit(per.charAt(0))) {
            return Amount.only(per)
                    .filter(count -> count.value().signum() > 0)
                    .map(count -> new UnitPrice(money.divide(count.value(), MathContext.DECIMAL64), count.unit()));
        }
        if (per.matches("(?i)million\\b.*")) {
            String unit = per.substring("million".length()).strip().toLowerCase(Locale.ROOT);
            return Optional.of(new UnitPrice(money.movePointLeft(6), unit));
        }
        return Optional.of(new UnitPrice(money, per.toLowerCase(Locale.ROOT)));
    }

    /// Whether an amount in `other` can be paid with this price: both name the same thing, or one names nothing.
    public boolean fits(String other) {
        return unit.isEmpty() || other.isEmpty() || unit.equals(other);
    }
}
