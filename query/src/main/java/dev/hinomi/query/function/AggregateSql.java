package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import java.util.List;
import java.util.function.Function;

/// A function of many rows, for `stats`.
@FunctionalInterface
public interface AggregateSql {
    /// What to compute for a call.
    Aggregate aggregate(Call call);

    /// What is computed for each group.
    ///
    /// @param sql aggregates of SQL, each a column of the groups
    /// @param value of the function, given the names of these columns
    record Aggregate(List<String> sql, Function<List<String>, Value> value) {
        public Aggregate {
            sql = List.copyOf(sql);
        }

        /// What one aggregate of SQL gives.
        static Aggregate one(String sql, Function<String, Value> value) {
            return new Aggregate(List.of(sql), names -> value.apply(names.getFirst()));
        }

        /// A number that one aggregate of SQL gives; beyond all doubles it is missing.
        static Aggregate number(String sql) {
            return one("(" + sql + ")::DOUBLE", Aggregate::finite);
        }

        /// A DOUBLE, of which infinite is missing.
        static Value finite(String sql) {
            return new Value.Numeric("(CASE WHEN isfinite(" + sql + ") THEN " + sql + " END)");
        }
    }
}
