package dev.hinomi.store.field;

import dev.hinomi.store.table.FieldShape;

/// Where a field file has the values of a field. A row has its value in the columns or in [FieldFile#MORE], never
/// in both.
///
/// @param column the number in the names of its columns
/// @param columns which columns it has; [FieldShape#ABSENT]: none
/// @param more of which shape the values in [FieldFile#MORE] may be; [FieldShape#ABSENT]: no row has it there
public record FieldPlace(int column, FieldShape columns, FieldShape more) {
    static final FieldPlace NOWHERE = inMore(FieldShape.ABSENT);
    static final FieldPlace PERHAPS_IN_MORE = inMore(FieldShape.BOTH);

    /// That of a field without columns.
    static FieldPlace inMore(FieldShape shape) {
        return new FieldPlace(-1, FieldShape.ABSENT, shape);
    }

    /// The shape of all values, wherever they are.
    public FieldShape shape() {
        return columns.with(more);
    }

    /// The column of numbers, a DOUBLE; only when the columns have numbers.
    public String numberColumn() {
        return "n" + column;
    }

    /// The column of texts, a VARCHAR; only when the columns have texts.
    public String textColumn() {
        return "t" + column;
    }

    /// Whether a row may have the value in [FieldFile#MORE].
    public boolean mayBeInMore() {
        return more != FieldShape.ABSENT;
    }
}
