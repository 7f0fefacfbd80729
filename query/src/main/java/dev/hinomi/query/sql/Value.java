package dev.hinomi.query.sql;

import dev.hinomi.store.table.FieldShape;
import java.util.List;

/// The value of an expression for each row, as SQL. Each part is a column or an expression without side effects,
/// and may be written several times: whoever makes a long one names it first ([Scope#bind]).
///
/// A value may be missing, which is null in SQL.
public sealed interface Value {
    /// Its number as a DOUBLE; null when it is missing or no number.
    String number();

    /// Its text as a VARCHAR; null when it is missing. Maps and lists have none ("Maps and lists are treated as
    /// null for string, number, and datetime functions", AWS document "Boolean, comparison, numeric, datetime, and
    /// other functions").
    String text();

    /// What is shown of it as a VARCHAR.
    default String shown() {
        return text();
    }

    /// Whether it is there, as a BOOLEAN that is never null.
    String present();

    /// The columns that are equal for two values exactly when these are the same: to group by, and to join on.
    List<String> keys();

    /// A VARCHAR that is the same for two values exactly when `=` holds between them: that of the number, or else the
    /// text. No text is that of another number, since it would be that number.
    default String equality() {
        return "coalesce((" + number() + ")::VARCHAR, " + text() + ")";
    }

    /// The same value, held in columns of these names, one for each of [#keys].
    Value in(List<String> columns);

    /// As a condition: a BOOLEAN, of which null means false. A number holds unless it is 0, as in C.
    default String condition() {
        return "(" + number() + " <> 0)";
    }

    /// A value that is one column, which is null when it is missing.
    sealed interface OneColumn extends Value {
        String sql();

        @Override
        default String present() {
            return "(" + sql() + " IS NOT NULL)";
        }

        @Override
        default List<String> keys() {
            return List.of(sql());
        }
    }

    /// A number.
    ///
    /// @param sql DOUBLE, never infinite or NaN
    record Numeric(String sql) implements OneColumn {
        @Override
        public String number() {
            return sql;
        }

        @Override
        public String text() {
            return Sql.textOf(sql);
        }

        @Override
        public Value in(List<String> columns) {
            return new Numeric(columns.getFirst());
        }
    }

    /// A text, which may be a number as well.
    ///
    /// @param sql VARCHAR
    record Textual(String sql) implements OneColumn {
        @Override
        public String number() {
            return Sql.numberOf(sql);
        }

        @Override
        public String text() {
            return sql;
        }

        @Override
        public Value in(List<String> columns) {
            return new Textual(columns.getFirst());
        }
    }

    /// A field, held as [FieldShape] says.
    ///
    /// @param numbers DOUBLE; unused when the shape has no numbers
    /// @param texts VARCHAR; unused when the shape has no texts
    record Field(FieldShape shape, String numbers, String texts) implements Value {
        @Override
        public String number() {
            return shape.hasNumbers() ? numbers : "NULL::DOUBLE";
        }

        @Override
        public String text() {
            return switch (shape) {
                case ABSENT -> "NULL::VARCHAR";
                case NUMBERS -> Sql.textOf(numbers);
                case TEXTS -> texts;
                case BOTH -> "coalesce(" + texts + ", " + Sql.textOf(numbers) + ")";
            };
        }

        @Override
        public String present() {
            return switch (shape) {
                case ABSENT -> "FALSE";
                case NUMBERS -> "(" + numbers + " IS NOT NULL)";
                case TEXTS -> "(" + texts + " IS NOT NULL)";
                case BOTH -> "(" + texts + " IS NOT NULL OR " + numbers + " IS NOT NULL)";
            };
        }

        @Override
        public List<String> keys() {
            return switch (shape) {
                case ABSENT -> List.of();
                case NUMBERS -> List.of(numbers);
                case TEXTS -> List.of(texts);
                case BOTH -> List.of(numbers, texts);
            };
        }

        @Override
        public Value in(List<String> columns) {
            return switch (shape) {
                case ABSENT -> this;
                case NUMBERS -> new Field(shape, columns.getFirst(), "");
                case TEXTS -> new Field(shape, "", columns.getFirst());
                case BOTH -> new Field(shape, columns.getFirst(), columns.get(1));
            };
        }
    }

    /// A condition; its number is 1 or 0, and so is its text.
    ///
    /// @param sql BOOLEAN, of which null means false
    record Truth(String sql) implements Value {
        @Override
        public String number() {
            return "(CASE WHEN " + sql + " THEN 1::DOUBLE ELSE 0::DOUBLE END)";
        }

        @Override
        public String text() {
            return "(CASE WHEN " + sql + " THEN '1' ELSE '0' END)";
        }

        @Override
        public String present() {
            return "TRUE";
        }

        @Override
        public String condition() {
            return sql;
        }

        @Override
        public List<String> keys() {
            return List.of("(" + sql + ") IS TRUE");
        }

        @Override
        public Value in(List<String> columns) {
            return new Truth(columns.getFirst());
        }
    }

    /// A time. Its number is in milliseconds since the epoch, its text `2026-03-10 06:00:00.000`, in UTC.
    ///
    /// @param sql BIGINT, milliseconds
    record Time(String sql) implements OneColumn {
        @Override
        public String number() {
            return "(" + sql + ")::DOUBLE";
        }

        @Override
        public String text() {
            return "strftime(make_timestamp_ms(" + sql + "), '%Y-%m-%d %H:%M:%S.%g')";
        }

        @Override
        public Value in(List<String> columns) {
            return new Time(columns.getFirst());
        }
    }

    /// What `jsonParse` and its like give: a map, a list, or a value within one.
    ///
    /// @param sql VARCHAR, JSON text
    record Structure(String sql) implements OneColumn {
        /// What lies within it.
        ///
        /// @param path as it stands in the query: `.a.b[1]`
        public Value member(String path) {
            return new Structure("hinomi_json_member(" + sql + ", " + Sql.literal(path) + ")");
        }

        @Override
        public String number() {
            return Sql.numberOf(text());
        }

        @Override
        public String text() {
            return "hinomi_json_text(" + sql + ")";
        }

        @Override
        public String shown() {
            return "hinomi_json_shown(" + sql + ")";
        }

        @Override
        public Value in(List<String> columns) {
            return new Structure(columns.getFirst());
        }
    }
}
