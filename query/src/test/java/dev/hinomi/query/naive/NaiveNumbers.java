package dev.hinomi.query.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Functions of numbers.
final class NaiveNumbers {
    private static final double EARTH_KILOMETRES = 6371.0088;

    private NaiveNumbers() {}

    static Optional<Cell> value(String name, List<Double> numbers) {
        double x = numbers.getFirst();
        return switch (name) {
            case "abs" -> Cell.Num.of(Math.abs(x));
            case "ceil" -> Cell.Num.of(Math.ceil(x));
            case "floor" -> Cell.Num.of(Math.floor(x));
            case "greatest" -> Cell.Num.of(Collections.max(numbers));
            case "least" -> Cell.Num.of(Collections.min(numbers));
            case "log" -> Cell.Num.of(Math.log(x));
            case "sqrt" -> Cell.Num.of(Math.sqrt(x));
            case "round" -> Cell.Num.of(round(x, numbers.size() == 1 ? 0 : (int) (double) numbers.get(1)));
            case "tonumber", "todouble" -> Cell.Num.of(x);
            case "toint" -> {
                BigDecimal whole = new BigDecimal(x).setScale(0, RoundingMode.DOWN);
                yield whole.intValue() == whole.doubleValue() ? Cell.Num.of(whole.intValue()) : Optional.empty();
            }
            case "haversine" -> Cell.Num.of(haversine(numbers));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Half away from zero, by the digits with which the number is written.
    private static double round(double x, int places) {
        return new BigDecimal(Double.toString(x))
                .setScale(places, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static double haversine(List<Double> degrees) {
        double a = Math.toRadians(degrees.get(0));
        double b = Math.toRadians(degrees.get(2));
        double north = Math.sin((b - a) / 2);
        double east = Math.sin(Math.toRadians(degrees.get(3) - degrees.get(1)) / 2);
        double h = north * north + Math.cos(a) * Math.cos(b) * east * east;
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(h));
    }
}
