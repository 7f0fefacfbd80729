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

        /// A number that one aggregate of SQL gives; beyond all doubles it is missing.
        static Aggregate number(String sql) {
            return new Aggregate(
                    List.of("(" + sql + ")::DOUBLE"),
                    names -> new Value.Numeric(
                            "CASE WHEN isfinite(" + names.getFirst() + ") THEN " + names.getFirst() + " END"));
        }
    }
}
