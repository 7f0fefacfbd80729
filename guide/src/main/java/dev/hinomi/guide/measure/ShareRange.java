package dev.hinomi.guide.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of percentages and of what, as in `エラー率 5-20%`, `error rate > 50%`.
///
/// @param subject the words without the range, in lower case
/// @param from 0 when the text gives no lower end
/// @param to 100 when the text gives no upper end
public record ShareRange(String subject, BigDecimal from, BigDecimal to) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NUMBER = "(?<!\\d)\\d{1,3}(?:\\.\\d{1,6})?";
    private static final Pattern BOTH = Pattern.compile(
            "(?<from>" + NUMBER + ")\\s?%?\\s?(?:-|–|~|〜|から|to)\\s?(?<to>\\d{1,3}(?:\\.\\d{1,6})?)\\s?%");
    private static final Pattern SIGNED = Pattern.compile("(?<sign>>=|<=|≥|≤|>|<)\\s?(?<value>" + NUMBER + ")\\s?%");
    private static final Pattern WORDED = Pattern.compile(
            "(?:(?<before>more than|over|above|under|below|less than)\\s)?(?<value>" + NUMBER
                    + ")\\s?%\\s?(?<after>以上|を?超(?:え|過)?る?|以下|未満|or more|or less)?",
            Pattern.CASE_INSENSITIVE);

    /// The range in `text`, or empty when it holds none or a bare value.
    public static Optional<ShareRange> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher both = BOTH.matcher(plain);
        if (both.find()) {
            return range(plain, both, new BigDecimal(both.group("from")), new BigDecimal(both.group("to")));
        }
        Matcher signed = SIGNED.matcher(plain);
        if (signed.find()) {
            boolean up = signed.group("sign").matches(">=?|≥");
            return open(plain, signed, up, new BigDecimal(signed.group("value")));
        }
        Matcher worded = WORDED.matcher(plain);
        if (worded.find() && (worded.group("before") != null || worded.group("after") != null)) {
            boolean up = (worded.group("before") != null
                            && worded.group("before").matches("(?i)more than|over|above"))
                    || (worded.group("after") != null && worded.group("after").matches("(?i)以上|を?超.*|or more"));
            return open(plain, worded, up, new BigDecimal(worded.group("value")));
        }
        return Optional.empty();
    }

    private static Optional<ShareRange> open(String text, Matcher found, boolean up, BigDecimal value) {
        return up ? range(text, found, value, HUNDRED) : range(text, found, BigDecimal.ZERO, value);
    }

    private static Optional<ShareRange> range(String text, Matcher found, BigDecimal from, BigDecimal to) {
        String subject = (text.substring(0, found.start()) + " " + text.substring(found.end()))
                .strip()
                .toLowerCase(Locale.ROOT);
        return from.compareTo(to) < 0 ? Optional.of(new ShareRange(subject, from, to)) : Optional.empty();
    }
}
