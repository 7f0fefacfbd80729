package dev.hinomi.alarms.evaluation;

import java.time.Instant;

/// A period that took part in an evaluation.
public sealed interface EvaluatedPoint {
    /// The start of the period.
    Instant start();

    /// A data point.
    ///
    /// @param age how many periods before the newest
    record Real(Instant start, int age, Sample sample, boolean breaching) implements EvaluatedPoint {
        public double value() {
            return sample.value();
        }
    }

    /// There is none.
    record Missing(Instant start) implements EvaluatedPoint {}
}
