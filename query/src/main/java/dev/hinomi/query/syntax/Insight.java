package dev.hinomi.query.syntax;

import java.math.BigDecimal;
import java.util.List;

/// Commands that find what is remarkable in the rows.
public sealed interface Insight extends Command {
    /// `pattern @message`: what messages have in common (AWS document "pattern").
    record Pattern(Expression.Field field, Position position) implements Insight {}

    /// `anomaly`: marks unusual patterns (AWS document "anomaly").
    record Anomaly(Position position) implements Insight {}

    /// `diff previousDay`: compares patterns with those of an earlier time (AWS document "diff").
    record Diff(Baseline baseline, Position position) implements Insight {
        /// The earlier time.
        public enum Baseline {
            /// As long as the query's time, and just before it.
            PRECEDING,
            PREVIOUS_DAY,
            PREVIOUS_WEEK,
            PREVIOUS_MONTH
        }
    }

    /// `logcompare timeshift 7d`: compares with the same length of time so long before (AWS document
    /// "logcompare").
    record LogCompare(Interval shift, Position position) implements Insight {}

    /// `relevantfields path, service where duration > 400`: which fields go with a condition (AWS
    /// document "relevantfields").
    ///
    /// @param fields which are looked at; all when empty
    record RelevantFields(List<Expression.Field> fields, Expression condition, Position position) implements Insight {
        public RelevantFields {
            fields = List.copyOf(fields);
        }
    }

    /// `outlier action=remove param=3 uselower=true mark=true cpu memory` (AWS document "outlier").
    ///
    /// @param factor of the range between the quartiles, beyond which a value is one; 2.5 when the query
    /// does not say
    /// @param lower whether values that are too low are outliers too
    /// @param mark whether a column tells which rows have one
    record Outlier(
            Action action,
            BigDecimal factor,
            boolean lower,
            boolean mark,
            List<Expression.Field> fields,
            Position position)
            implements Insight {
        public Outlier {
            fields = List.copyOf(fields);
        }

        /// What happens to an outlier.
        public enum Action {
            /// The row goes.
            REMOVE,
            /// The value becomes the boundary; also when the query does not say.
            TRANSFORM
        }
    }

    /// `countFrequent method, status`: about how often each combination is there, the most frequent
    /// first, in `_approxcount` (AWS document "countFrequent").
    record CountFrequent(List<Expression.Field> fields, Position position) implements Insight {
        public CountFrequent {
            fields = List.copyOf(fields);
        }
    }

    /// `estimate`: what the query would scan, in bytes, without running it (AWS document "estimate").
    record Estimate(Position position) implements Insight {}
}
