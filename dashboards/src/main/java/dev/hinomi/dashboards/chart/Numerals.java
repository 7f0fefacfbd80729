package dev.hinomi.dashboards.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as they are written in a chart.
final class Numerals {
    private static final String[] UNITS = {"", "K", "M", "G", "T", "P"};
    private static final double SHORTENED = 10_000;

    private Numerals() {}

    /// A tick of an axis: as many decimals as tell it from the next one.
    static String tick(double value, double step) {
        double largest = Math.max(Math.abs(value), step);
        if (largest < 1e-6 || largest >= 1e18) {
            return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
        }
        int unit = largest >= SHORTENED ? unit(Math.abs(value)) : 0;
        double divisor = Math.pow(1000, unit);
        int decimals = Math.clamp((int) Math.ceil(-Math.log10(step / divisor) - 1e-9), 0, 9);
        return plain(value / divisor, Math.max(decimals, fraction(step / divisor, decimals))) + UNITS[unit];
    }

    /// A number that stands for itself: four digits that matter.
    static String value(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e18)) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        int unit = size >= SHORTENED ? unit(size) : 0;
        double scaled = value / Math.pow(1000, unit);
        int digits = scaled == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(scaled))) + 1;
        return plain(scaled, Math.max(0, 4 - digits)) + UNITS[unit];
    }

    /// Steps such as 2.5 need one decimal more than their power of ten.
    private static int fraction(double step, int decimals) {
        double scaled = step * Math.pow(10, decimals);
        return Math.abs(scaled - Math.rint(scaled)) > 1e-6 ? decimals + 1 : decimals;
    }

    private static int unit(double size) {
        return size < 1 ? 0 : Math.min(UNITS.length - 1, (int) (Math.log10(size) / 3 + 1e-9));
    }

    private static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal shortest = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return shortest.toPlainString();
    }
}
