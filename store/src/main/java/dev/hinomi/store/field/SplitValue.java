package dev.hinomi.store.field;

import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.FieldShape;
import java.util.OptionalDouble;

/// A value as its columns hold it, see [FieldShape].
///
/// @param number the number that it is
/// @param asText whether its text must be kept
record SplitValue(OptionalDouble number, boolean asText) {
    static SplitValue of(String value) {
        OptionalDouble number = FieldNumber.parse(value);
        return new SplitValue(number, number.isEmpty() || !FieldNumber.gives(number.getAsDouble(), value));
    }

    FieldShape shape() {
        return FieldShape.of(number.isPresent(), asText);
    }

    /// Whether columns of a shape can hold the value.
    boolean fits(FieldShape columns) {
        return (number.isEmpty() || columns.hasNumbers()) && (!asText || columns.hasTexts());
    }
}
