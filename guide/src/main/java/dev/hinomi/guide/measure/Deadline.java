package dev.hinomi.guide.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// By when something is to be done.
///
/// @param text as the guide says it
/// @param span empty when the text gives no fixed span, as in `1営業日以内` or `at once`
public record Deadline(String text, Optional<Duration> span) {
    private static final Pattern BUSINESS_DAY = Pattern.compile("(?i)営業日|business day");

    public static Deadline parse(String text) {
        return new Deadline(text, BUSINESS_DAY.matcher(text).find() ? Optional.empty() : Durations.in(text));
    }
}
