package dev.hinomi.guide.measure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A condition on a metric, as in `p95 > 45秒`, `5% 以上`, `> 10/5分`, `< 0.1% of invocations`.
///
/// @param statistic a percentile such as `p95`, when one is named
/// @param comparison empty when the text gives a bare value, such as `80%`
/// @param unit what follows the number, such as `%`, `ms`, `件`; empty when nothing does
/// @param per the interval of a rate, such as 5 minutes in `10/5分`
public record Condition(
        Optional<String> statistic,
        Optional<Comparison> comparison,
        BigDecimal value,
        String unit,
        Optional<Duration> per) {
    private static final Pattern PERCENTILE = Pattern.compile("(?i)\\bp(\\d{2}(?:\\.\\d)?)\\b");
    private static final Pattern VALUE = Pattern.compile(
            "(?<sign>>=|<=|>|<|≧|≦|≥|≤|＞|＜)?\\s*(?<!\\d)(?<number>\\d{1,12}(?:,\\d{3}){0,3}(?:\\.\\d{1,9})?)\\s?"
                    + "(?<unit>%|％|ms|ミリ秒|秒|seconds?\\b|s\\b|件|回|エラー|接続|リクエスト|MB|GB)?");
    private static final Pattern RATE =
            Pattern.compile("^\\s*[/／]\\s*(?<amount>\\d{0,4})\\s*(?<unit>分|時間|秒|min(?:utes?)?\\b|h(?:ours?)?\\b|s\\b)");
    private static final Pattern AT_LEAST = Pattern.compile("^\\s*(?:以上|or more|and above)");
    private static final Pattern AT_MOST = Pattern.compile("^\\s*(?:以下|or less|and below)");
    private static final Pattern OVER = Pattern.compile("^\\s*(?:を?超|より(?:大|多|高|長))");
    private static final Pattern UNDER = Pattern.compile("^\\s*(?:未満|より(?:小|少|低|短))");

    /// The first condition in `text`, or empty when it holds no number.
    public static Optional<Condition> parse(String text) {
        Optional<String> statistic = percentile(text);
        String rest = PERCENTILE.matcher(text).replaceAll(" ");
        Matcher value = VALUE.matcher(rest);
        if (!value.find()) {
            return Optional.empty();
        }
        String after = rest.substring(value.end());
        Optional<Duration> per = Optional.empty();
        Matcher rate = RATE.matcher(after);
        if (rate.find()) {
            per = Durations.of(rate.group("amount").isEmpty() ? "1" : rate.group("amount"), rate.group("unit"));
            after = after.substring(rate.end());
        }
        String sign = value.group("sign");
        Optional<Comparison> comparison = sign != null ? Optional.of(signed(sign)) : worded(after);
        String unit = value.group("unit") == null ? "" : value.group("unit");
        BigDecimal number = new BigDecimal(value.group("number").replace(",", ""));
        return Optional.of(new Condition(statistic, comparison, number, unit.equals("％") ? "%" : unit, per));
    }

    /// The percentile that `text` names, such as `p95`.
    public static Optional<String> percentile(String text) {
        Matcher matcher = PERCENTILE.matcher(text);
        return matcher.find() ? Optional.of("p" + matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    public boolean isPercentage() {
        return unit.equals("%");
    }

    private static Comparison signed(String sign) {
        return switch (sign) {
            case ">=", "≧", "≥" -> Comparison.GREATER_OR_EQUAL;
            case "<=", "≦", "≤" -> Comparison.LESS_OR_EQUAL;
            case "<", "＜" -> Comparison.LESS;
            default -> Comparison.GREATER;
        };
    }

    private static Optional<Comparison> worded(String after) {
        if (AT_LEAST.matcher(after).find()) {
            return Optional.of(Comparison.GREATER_OR_EQUAL);
        }
        if (AT_MOST.matcher(after).find()) {
            return Optional.of(Comparison.LESS_OR_EQUAL);
        }
        if (OVER.matcher(after).find()) {
            return Optional.of(Comparison.GREATER);
        }
        return UNDER.matcher(after).find() ? Optional.of(Comparison.LESS) : Optional.empty();
    }
}
