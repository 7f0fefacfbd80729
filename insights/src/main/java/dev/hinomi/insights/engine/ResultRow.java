package dev.hinomi.insights.engine;

import dev.hinomi.logs.field.RecordPointer;
import java.util.List;
import java.util.Optional;

/// A row of an answer.
///
/// @param fields in the order of the columns; those without a value are left out
/// @param event where the event lies that the row is; empty when the row is made of several, as by `stats`
public record ResultRow(List<Field> fields, Optional<RecordPointer> event) {
    public ResultRow {
        fields = List.copyOf(fields);
    }

    /// A column's name and its value in the row.
    public record Field(String name, String value) {}
}
