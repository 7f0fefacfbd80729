package dev.hinomi.query.scalar;

import dev.hinomi.store.table.FieldNumber;
import java.util.Comparator;
import java.util.OptionalDouble;

/// Texts in the order of `sort`, ascending: those that are no numbers in natural order, then numbers by value.
///
/// @param text the text
/// @param number its number, if it is one
/// @param key the key of its natural order; empty for a number
record ValueOrder(String text, OptionalDouble number, String key) {
    static final Comparator<ValueOrder> ASCENDING = Comparator.comparing(
                    (ValueOrder value) -> value.number().isPresent())
            .thenComparingDouble(value -> value.number().orElse(0))
            .thenComparing(ValueOrder::key, ValueOrder::byCodePoint)
            .thenComparing(ValueOrder::text, ValueOrder::byCodePoint);

    static ValueOrder of(String text) {
        OptionalDouble number = FieldNumber.parse(text);
        return new ValueOrder(text, number, number.isPresent() ? "" : NaturalOrder.key(text));
    }

    /// As the bytes of UTF-8 compare.
    static int byCodePoint(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean bothOrNone = Character.isSurrogate(x) == Character.isSurrogate(y);
                return bothOrNone ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
