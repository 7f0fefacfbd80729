package dev.hinomi.query.plan;

import dev.hinomi.query.sql.Value;
import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.RowSink.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A column of the result.
///
/// @param name as shown
/// @param form what the statement's columns hold
/// @param first the first of them
record ResultColumn(String name, Form form, int first) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /// What the columns of the statement hold of a value.
    enum Form {
        /// A DOUBLE and a VARCHAR: the text, unless it is null.
        NUMBER_AND_TEXT,
        NUMBER,
        TEXT,
        TIME,
        TRUTH,
        /// Nothing: the event's own text is fetched afterwards.
        MESSAGE,
        /// Nothing: the value is missing in every row.
        NOTHING
    }

    /// How a value is selected.
    record Selection(Form form, List<String> sql) {}

    static Selection selection(Value value) {
        return switch (value) {
            case Value.Numeric number -> new Selection(Form.NUMBER, List.of(number.sql()));
            case Value.Textual text -> new Selection(Form.TEXT, List.of(text.sql()));
            case Value.Truth truth -> new Selection(Form.TRUTH, List.of(truth.sql()));
            case Value.Time time -> new Selection(Form.TIME, List.of(time.sql()));
            case Value.Structure structure -> new Selection(Form.TEXT, List.of(structure.shown()));
            case Value.Field field ->
                switch (field.shape()) {
                    case ABSENT -> new Selection(Form.NOTHING, List.of());
                    case NUMBERS -> new Selection(Form.NUMBER, List.of(field.numbers()));
                    case TEXTS -> new Selection(Form.TEXT, List.of(field.texts()));
                    case BOTH -> new Selection(Form.NUMBER_AND_TEXT, List.of(field.numbers(), field.texts()));
                };
        };
    }

    /// What is shown in a row; empty when it has no such value.
    Optional<String> shown(Row row) {
        return switch (form) {
            case NUMBER_AND_TEXT -> row.isNull(first + 1) ? number(row) : Optional.ofNullable(row.text(first + 1));
            case NUMBER -> number(row);
            case TEXT -> Optional.ofNullable(row.text(first));
            case TIME ->
                row.isNull(first)
                        ? Optional.empty()
                        : Optional.of(TIME.format(Instant.ofEpochMilli(row.integer(first))));
            case TRUTH -> Optional.of(row.truth(first) ? "1" : "0");
            case MESSAGE, NOTHING -> Optional.empty();
        };
    }

    private Optional<String> number(Row row) {
        return row.isNull(first) ? Optional.empty() : Optional.of(FieldNumber.text(row.number(first)));
    }

    /// Collects the columns of a statement.
    static final class Selected {
        private final List<String> sql = new ArrayList<>();

        /// Adds columns, and answers the number of the first.
        int add(List<String> more) {
            int first = sql.size();
            sql.addAll(more);
            return first;
        }

        int size() {
            return sql.size();
        }

        /// The same columns, but 0 instead of the first ones.
        String after(int first) {
            return Stream.concat(
                            Collections.nCopies(first, "0").stream(),
                            sql.stream().skip(first))
                    .collect(Collectors.joining(", "));
        }

        String sql() {
            return sql.isEmpty() ? "1" : String.join(", ", sql);
        }
    }
}
