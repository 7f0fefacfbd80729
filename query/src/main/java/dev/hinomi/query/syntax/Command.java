package dev.hinomi.query.syntax;

import java.util.List;
import java.util.Optional;

/// A command of a query. Commands are separated by `|`, and each works on the rows of the one before.
public sealed interface Command {
    Position position();

    /// `fields a, b / 1000 as seconds`: adds the aliases, and shows the columns.
    record Fields(List<Column> columns, Position position) implements Command {
        public Fields {
            columns = List.copyOf(columns);
        }
    }

    /// `display a, b`: shows these columns only.
    record Display(List<Column> columns, Position position) implements Command {
        public Display {
            columns = List.copyOf(columns);
        }
    }

    /// `filter level = "ERROR"`, also written `where`.
    record Filter(Expression condition, Position position) implements Command {}

    /// `parse @message "user=*, method:*" as user, method`, or `parse @message /(?<user>\w+)/`.
    ///
    /// @param field what is parsed; `@message` when the query names nothing
    /// @param pattern a text with `*`, or a regular expression with named groups
    /// @param names the fields that it makes
    record Parse(Expression field, Expression pattern, List<String> names, Position position) implements Command {
        public Parse {
            names = List.copyOf(names);
        }
    }

    /// `stats count() as total by bin(5m)`: replaces the rows and their names.
    record Stats(List<Column> aggregates, List<Column> groups, Position position) implements Command {
        public Stats {
            aggregates = List.copyOf(aggregates);
            groups = List.copyOf(groups);
        }
    }

    record Sort(List<Key> keys, Position position) implements Command {
        public Sort {
            keys = List.copyOf(keys);
        }

        public record Key(Expression expression, boolean descending) {}
    }

    /// `limit 20`; `limit any 20` stops to scan once there are enough.
    record Limit(Optional<Integer> count, boolean any, Position position) implements Command {}

    record Dedup(List<Expression> fields, Position position) implements Command {
        public Dedup {
            fields = List.copyOf(fields);
        }
    }

    /// A command that AWS has and that is kept as it is written.
    record Other(String name, String text, Position position) implements Command {}
}
