package dev.hinomi.query.syntax;

import java.util.List;
import java.util.Optional;

/// A command of a query. Commands are separated by `|`, and each works on the rows of the one before. The
/// commands of every day are here; the others are families of their own.
public sealed interface Command
        permits Command.Fields,
                Command.Display,
                Command.Filter,
                Command.Stats,
                Command.Sort,
                Command.Limit,
                Command.Dedup,
                Command.Unmask,
                Source,
                Extraction,
                Combination,
                Series,
                Insight {
    /// Where its name stands.
    Position position();

    /// `fields a, b / 1000 as seconds`: adds the aliases, and shows the columns (AWS document "fields").
    record Fields(List<Column> columns, Position position) implements Command {
        public Fields {
            columns = List.copyOf(columns);
        }
    }

    /// `display a, b`: shows these columns only; the last one of a query wins (AWS document "display").
    record Display(List<Column> columns, Position position) implements Command {
        public Display {
            columns = List.copyOf(columns);
        }
    }

    /// `filter level = "ERROR"`, also written `where`; or `filterIndex id = "7"`, which reads only log
    /// groups that are indexed by the field (AWS documents "filter", "where" and "filterIndex").
    ///
    /// @param condition of `filterIndex`: a field that is compared by `=` or `in`
    /// @param index whether it is `filterIndex`
    record Filter(Expression condition, boolean index, Position position) implements Command {}

    /// `stats count() as total by bin(5m) offset 1h`: replaces the rows and their names (AWS documents
    /// "stats" and "Time-series functions").
    ///
    /// @param offset by which the bins are shifted, in the query's own unit
    record Stats(List<Column> aggregates, List<Column> groups, Optional<Interval> offset, Position position)
            implements Command {
        public Stats {
            aggregates = List.copyOf(aggregates);
            groups = List.copyOf(groups);
        }
    }

    /// `sort a desc, b` (AWS document "sort").
    record Sort(List<Key> keys, Position position) implements Command {
        public Sort {
            keys = List.copyOf(keys);
        }

        public record Key(Expression.Field field, boolean descending) {}
    }

    /// `limit 20`; `limit any 20` may stop to scan once there are enough (AWS document "limit").
    ///
    /// @param count 1 to 100,000
    record Limit(int count, boolean any, Position position) implements Command {}

    /// `dedup server, severity`: the first row of each combination (AWS document "dedup").
    record Dedup(List<Expression.Field> fields, Position position) implements Command {
        public Dedup {
            fields = List.copyOf(fields);
        }
    }

    /// `unmask @message`: shows what a data protection policy masks (AWS document "unmask"). The same is
    /// written `fields unmask(@message)`.
    record Unmask(List<Expression.Field> fields, Position position) implements Command {
        public Unmask {
            fields = List.copyOf(fields);
        }
    }
}
