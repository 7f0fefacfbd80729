package dev.hinomi.alarms.model;

/// What the data points of an alarm are compared with.
public sealed interface Limit {
    /// As the API writes the comparison (`ComparisonOperator`).
    String operator();

    /// A number that stays the same.
    record Threshold(Comparison comparison, double value) implements Limit {
        @Override
        public String operator() {
            return comparison.operator();
        }
    }

    /// The band of values that a model expects, which changes with time (CloudWatch User Guide, "Creating a CloudWatch
    /// alarm based on anomaly detection").
    ///
    /// @param query the id of the query that gives the band (`ThresholdMetricId`)
    record Band(BandComparison comparison, String query) implements Limit {
        @Override
        public String operator() {
            return comparison.operator();
        }
    }
}
