package dev.hinomi.query.syntax;

import java.util.List;
import java.util.Optional;

/// Commands that bring in rows of other log groups, queries or tables.
public sealed interface Combination extends Command {
    /// `join type=left left=a right=b where a.id=b.id (SOURCE '/group')` (AWS document "join"). The
    /// fields of the result have the alias of their side before their name.
    ///
    /// @param left the alias of the rows so far
    /// @param leftKey the field of the rows so far, without the alias
    /// @param rightKey the field of the other rows, without the alias
    record Join(
            Type type,
            String left,
            String right,
            Expression.Field leftKey,
            Expression.Field rightKey,
            Source source,
            Position position)
            implements Combination {
        /// Whether rows stay that match no other.
        public enum Type {
            INNER,
            LEFT
        }
    }

    /// `appendcols override=true max=100 (SOURCE g | stats avg(x) as a by b)`: puts the n-th row of
    /// another query beside the n-th row (AWS document "appendcols").
    ///
    /// @param override whether its columns replace those of the same name
    /// @param max the rows that are taken, 1 to 100,000
    record AppendColumns(boolean override, int max, Subquery subquery, Position position) implements Combination {}

    /// `lookup users id as user_id OUTPUT name, mail`: fields from the row of a table with the same keys
    /// (AWS document "lookup").
    ///
    /// @param keys all of which have to be equal
    record Lookup(String table, List<Key> keys, Output output, Position position) implements Combination {
        public Lookup {
            keys = List.copyOf(keys);
        }

        /// `id as user_id`: a column of the table, and the field that has its value.
        public record Key(String column, Expression.Field field) {}
    }

    /// `cidrlookup networks srcAddr as cidr OUTPUT region`: fields from the row of a table whose network
    /// the address belongs to (AWS document "cidrlookup").
    ///
    /// @param column the table's column of networks, when it is named
    record CidrLookup(String table, Expression.Field field, Optional<String> column, Output output, Position position)
            implements Combination {}

    /// `OUTPUT name, mail as address` of a lookup.
    ///
    /// @param onlyNew `OUTPUTNEW`: a field that a row has keeps its value
    record Output(boolean onlyNew, List<Value> values) {
        public Output {
            values = List.copyOf(values);
        }

        /// A column of the table, and the field that gets its value.
        public record Value(String column, String field) {}
    }
}
