package dev.hinomi.alarms.model;

import java.util.Arrays;
import java.util.Optional;

/// Which side of a band of expected values a data point must not leave.
public enum BandComparison {
    OUTSIDE("LessThanLowerOrGreaterThanUpperThreshold", true, true),
    BELOW("LessThanLowerThreshold", true, false),
    ABOVE("GreaterThanUpperThreshold", false, true);

    private final String operator;
    private final boolean lower;
    private final boolean upper;

    BandComparison(String operator, boolean lower, boolean upper) {
        this.operator = operator;
        this.lower = lower;
        this.upper = upper;
    }

    /// As the API writes it (`ComparisonOperator`).
    public String operator() {
        return operator;
    }

    /// Whether values below the band breach.
    public boolean lower() {
        return lower;
    }

    /// Whether values above the band breach.
    public boolean upper() {
        return upper;
    }

    public boolean breaches(double value, double low, double high) {
        return (lower && value < low) || (upper && value > high);
    }

    public static Optional<BandComparison> parse(String operator) {
        return Arrays.stream(values())
                .filter(each -> each.operator.equals(operator))
                .findFirst();
    }
}
