package dev.hinomi.alarms.model;

import java.util.Optional;

/// How a data point is compared with the threshold; it breaches when the comparison holds.
public enum Comparison {
    GREATER_THAN_OR_EQUAL_TO("GreaterThanOrEqualToThreshold", "greater than or equal to"),
    GREATER_THAN("GreaterThanThreshold", "greater than"),
    LESS_THAN("LessThanThreshold", "less than"),
    LESS_THAN_OR_EQUAL_TO("LessThanOrEqualToThreshold", "less than or equal to");

    private final String operator;
    private final String words;

    Comparison(String operator, String words) {
        this.operator = operator;
        this.words = words;
    }

    /// As the API writes it (`ComparisonOperator`).
    public String operator() {
        return operator;
    }

    /// As state reasons write it.
    public String words() {
        return words;
    }

    public boolean breaches(double value, double threshold) {
        return switch (this) {
            case GREATER_THAN_OR_EQUAL_TO -> value >= threshold;
            case GREATER_THAN -> value > threshold;
            case LESS_THAN -> value < threshold;
            case LESS_THAN_OR_EQUAL_TO -> value <= threshold;
        };
    }

    public static Optional<Comparison> parse(String operator) {
        for (Comparison comparison : values()) {
            if (comparison.operator.equals(operator)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }
}
