package dev.hinomi.query.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Commands that compute with the rows in their order.
public sealed interface Series extends Command {
    /// `addtotals fieldname=Sum row=true col=true price, tax` (AWS document "addtotals").
    ///
    /// @param name of the column that has the sum of a row
    /// @param rows whether there is that column
    /// @param summary whether there is a last row with the sums of the columns
    /// @param fields what is summed; every number when empty
    record AddTotals(String name, boolean rows, boolean summary, List<Expression.Field> fields, Position position)
            implements Series {
        public AddTotals {
            fields = List.copyOf(fields);
        }
    }

    /// `accum bytes as total`: the sum so far (AWS document "accum").
    ///
    /// @param name of the column that has the sum; the field's own without `as`, which AWS does not say
    record Accum(Expression.Field field, String name, Position position) implements Series {}

    /// `autoregress bytes p=1-4`: the values of rows before (AWS document "autoregress").
    ///
    /// @param alias of the column, which only one row back may have
    /// @param first how many rows back, 1 or more
    /// @param last `first` or more
    record Autoregress(Expression.Field field, Optional<String> alias, int first, int last, Position position)
            implements Series {
        /// The columns, that of `first` rows back first: `bytes_p1`, `bytes_p2`.
        public List<String> names() {
            return alias.map(List::of)
                    .orElseGet(() -> IntStream.rangeClosed(first, last)
                            .mapToObj(back -> field.name() + "_p" + back)
                            .toList());
        }
    }

    /// `filldown host cpu*`: the last value where there is none (AWS document "filldown").
    ///
    /// @param names of fields, where `*` is any text; all fields when empty
    record FillDown(List<String> names, Position position) implements Series {
        public FillDown {
            names = List.copyOf(names);
        }
    }

    /// `fillmissing with 0 for latency`: rows for the bins without one, after `stats ... by bin(5m)` (AWS
    /// document "fillmissing").
    record FillMissing(List<Fill> fills, Position position) implements Series {
        public FillMissing {
            fills = List.copyOf(fills);
        }

        /// What a column has in the rows that are added.
        ///
        /// @param value a text or a number
        public record Fill(Expression value, Expression.Field field) {}
    }

    /// `sessionize user, device maxspan 1h as session`: numbers the visits (AWS document "sessionize").
    ///
    /// @param fields whose values tell visitors apart
    /// @param maxSpan the longest pause within a visit; 30 minutes when the query does not say
    /// @param name of the column; `session_id` when the query does not say
    record Sessionize(List<Expression.Field> fields, Interval maxSpan, String name, Position position)
            implements Series {
        public Sessionize {
            fields = List.copyOf(fields);
        }
    }
}
