package dev.hinomi.guide.measure;

/// How a value stands to its threshold.
public enum Comparison {
    GREATER(">", "GreaterThanThreshold"),
    GREATER_OR_EQUAL(">=", "GreaterThanOrEqualToThreshold"),
    LESS("<", "LessThanThreshold"),
    LESS_OR_EQUAL("<=", "LessThanOrEqualToThreshold");

    private final String sign;
    private final String operator;

    Comparison(String sign, String operator) {
        this.sign = sign;
        this.operator = operator;
    }

    /// Whether small values meet it.
    public boolean isBelow() {
        return this == LESS || this == LESS_OR_EQUAL;
    }

    public String sign() {
        return sign;
    }

    /// The name in the `ComparisonOperator` enumeration of CloudWatch's PutMetricAlarm.
    public String operator() {
        return operator;
    }
}
