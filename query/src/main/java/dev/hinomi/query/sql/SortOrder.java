package dev.hinomi.query.sql;

import java.util.List;

/// The order of values: texts in natural order, then numbers by value, then what is missing (AWS document "sort").
public final class SortOrder {
    private SortOrder() {}

    /// By what rows are ordered to be in the order of a value, ascending.
    public static List<String> terms(Value value) {
        return switch (value) {
            case Value.Numeric _, Value.Time _, Value.Truth _ -> value.keys();
            case Value.Field field ->
                switch (field.shape()) {
                    case ABSENT -> List.of();
                    case NUMBERS -> List.of(field.numbers());
                    case TEXTS -> List.of(natural(field.texts()));
                    case BOTH -> mixed(field);
                };
            case Value.Textual _, Value.Structure _ -> mixed(value);
        };
    }

    /// Texts that are no numbers, then numbers; numbers that are equal by their texts (`1`, `01`).
    private static List<String> mixed(Value value) {
        String isNumber = "CASE WHEN " + ordered(value) + " THEN " + value.number() + " IS NOT NULL END";
        String text = "CASE WHEN " + value.number() + " IS NULL THEN " + natural(value.text()) + " END";
        return List.of(isNumber, text, value.number(), value.text());
    }

    /// Maps and lists have no place in the order, as if they were missing.
    private static String ordered(Value value) {
        return value instanceof Value.Structure ? "(" + value.text() + " IS NOT NULL)" : value.present();
    }

    private static String natural(String text) {
        return "hinomi_natural(" + text + ")";
    }
}
