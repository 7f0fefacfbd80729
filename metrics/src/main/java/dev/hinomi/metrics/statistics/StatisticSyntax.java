package dev.hinomi.metrics.statistics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The syntax of extended statistics (CloudWatch User Guide, "CloudWatch statistics definitions"): `p99.9`,
/// `tm90`, `TM(10%:90%)`, `TC(0.005:0.030)`, `PR(:300)`, `IQM`.
final class StatisticSyntax {
    private static final String NUMBER = "\\d+(?:\\.\\d{1,10})?";
    private static final Pattern ONE_NUMBER = Pattern.compile("(p|tm|tc|ts|wm)(" + NUMBER + ")");
    private static final Pattern RANGE =
            Pattern.compile("(PR|TM|TC|TS|WM)\\((?:(" + NUMBER + ")(%?))?:(?:(" + NUMBER + ")(%?))?\\)");

    private StatisticSyntax() {}

    static Optional<Statistic> parse(String text) {
        if (text.equals("IQM")) {
            return Optional.of(new Trimmed(text, Trimmed.Kind.MEAN, new Bounds(true, 25, 75)));
        }
        Matcher one = ONE_NUMBER.matcher(text);
        if (one.matches()) {
            return oneNumber(text, one.group(1), Double.parseDouble(one.group(2)));
        }
        Matcher range = RANGE.matcher(text);
        return range.matches() ? range(text, range) : Optional.empty();
    }

    private static Optional<Statistic> oneNumber(String text, String kind, double percent) {
        if (percent > 100) {
            return Optional.empty();
        }
        if (kind.equals("p")) {
            return Optional.of(new Percentile(text, percent));
        }
        return percent == 0
                ? Optional.empty()
                : Optional.of(new Trimmed(text, kind(kind), new Bounds(true, 0, percent)));
    }

    private static Optional<Statistic> range(String text, Matcher range) {
        @Nullable String low = range.group(2);
        @Nullable String high = range.group(4);
        if (low == null && high == null) {
            return Optional.empty();
        }
        boolean percent = isPercent(range.group(3)) || isPercent(range.group(5));
        boolean mixed = low != null && high != null && isPercent(range.group(3)) != isPercent(range.group(5));
        double from = low != null ? Double.parseDouble(low) : percent ? 0 : Double.NEGATIVE_INFINITY;
        double to = high != null ? Double.parseDouble(high) : percent ? 100 : Double.POSITIVE_INFINITY;
        boolean rank = range.group(1).equals("PR");
        if (mixed || !(from <= to) || (percent && (rank || to > 100))) {
            return Optional.empty();
        }
        Bounds bounds = new Bounds(percent, from, to);
        return Optional.of(rank ? new PercentileRank(text, bounds) : new Trimmed(text, kind(range.group(1)), bounds));
    }

    private static boolean isPercent(@Nullable String sign) {
        return "%".equals(sign);
    }

    private static Trimmed.Kind kind(String name) {
        return switch (name) {
            case "tm", "TM" -> Trimmed.Kind.MEAN;
            case "tc", "TC" -> Trimmed.Kind.COUNT;
            case "ts", "TS" -> Trimmed.Kind.SUM;
            case "wm", "WM" -> Trimmed.Kind.WINSORIZED_MEAN;
            default -> throw new IllegalArgumentException("statistic: " + name + " (expected: tm, tc, ts or wm)");
        };
    }
}
