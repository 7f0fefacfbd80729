package dev.hinomi.guide.measure;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads spans of time such as `15分以内`, `within 1 hour`, `5分間`. A business day is no fixed span and is left out.
public final class Durations {
    private static final Pattern SPAN = Pattern.compile(
            "(?i)(?<!\\d)(?<amount>\\d{1,4})\\s*(?<unit>秒|分|時間|日(?!\\s*\\d)|seconds?|minutes?|mins?|hours?|days?)");

    private Durations() {}

    /// The first span of time in `text`.
    public static Optional<Duration> in(String text) {
        Matcher span = SPAN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return span.find() ? of(span.group("amount"), span.group("unit")) : Optional.empty();
    }

    static Optional<Duration> of(String amount, String unit) {
        long number = Long.parseLong(amount);
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "秒", "s", "second", "seconds" -> Optional.of(Duration.ofSeconds(number));
            case "分", "min", "mins", "minute", "minutes" -> Optional.of(Duration.ofMinutes(number));
            case "時間", "h", "hour", "hours" -> Optional.of(Duration.ofHours(number));
            case "日", "day", "days" -> Optional.of(Duration.ofDays(number));
            default -> Optional.empty();
        };
    }
}
