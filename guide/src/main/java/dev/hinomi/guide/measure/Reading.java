package dev.hinomi.guide.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of a threshold with its unit, as in `> 10 min`, `50 GiB`, `0.02`, `5件`.
public record Reading(BigDecimal value, Unit unit) {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.])(?<number>\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,9})?)\\s?(?<unit>[\\p{L}%][\\p{L}]{0,20})?");
    private static final Pattern PERCENTILE = Pattern.compile("(?i)\\bp\\d{2}(?:\\.\\d)?\\b");

    /// What a number counts.
    public enum Unit {
        NONE,
        PERCENT,
        MILLISECONDS,
        BYTES,
        /// A word that says nothing of size, or one that is not known.
        OTHER
    }

    /// All numbers of `text`; times in milliseconds, sizes in bytes.
    public static List<Reading> in(String text) {
        List<Reading> readings = new ArrayList<>();
        String plain = PERCENTILE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ");
        Matcher number = NUMBER.matcher(plain);
        while (number.find()) {
            BigDecimal value = new BigDecimal(number.group("number").replace(",", ""));
            String unit = number.group("unit") == null ? "" : number.group("unit");
            readings.add(of(value, unit));
        }
        return readings;
    }

    private static Reading of(BigDecimal value, String unit) {
        Optional<Long> time = milliseconds(unit);
        if (time.isPresent()) {
            return new Reading(value.multiply(BigDecimal.valueOf(time.get())), Unit.MILLISECONDS);
        }
        Optional<Long> size = bytes(unit);
        if (size.isPresent()) {
            return new Reading(value.multiply(BigDecimal.valueOf(size.get())), Unit.BYTES);
        }
        if (unit.startsWith("%")) {
            return new Reading(value, Unit.PERCENT);
        }
        return new Reading(
                value, unit.isEmpty() || unit.matches("(?i)件.*|回.*|エラー.*|接続.*|以上.*|以下.*|を.*") ? Unit.NONE : Unit.OTHER);
    }

    private static Optional<Long> milliseconds(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ms", "ミリ秒", "ミリ秒以上", "ミリ秒以下", "ミリ秒超", "ミリ秒未満" -> Optional.of(1L);
            case "s", "sec", "second", "seconds", "秒", "秒以上", "秒以下", "秒以内", "秒超", "秒未満" -> Optional.of(1_000L);
            case "min", "mins", "minute", "minutes", "m", "分", "分以上", "分以内" -> Optional.of(60_000L);
            case "h", "hour", "hours", "時間" -> Optional.of(3_600_000L);
            default -> Optional.empty();
        };
    }

    /// CloudWatch's figures count 1024 bytes as a kilobyte where a guide writes KB, KiB, MB and so on.
    private static Optional<Long> bytes(String unit) {
        return switch (unit.toUpperCase(Locale.ROOT)) {
            case "KB", "KIB" -> Optional.of(1L << 10);
            case "MB", "MIB" -> Optional.of(1L << 20);
            case "GB", "GIB" -> Optional.of(1L << 30);
            case "TB", "TIB" -> Optional.of(1L << 40);
            default -> Optional.empty();
        };
    }
}
