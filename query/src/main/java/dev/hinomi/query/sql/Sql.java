package dev.hinomi.query.sql;

import java.util.Collection;

/// Pieces of SQL text, and the names of the functions that [SqlFunctions] adds to DuckDB's own.
public final class Sql {
    private Sql() {}

    /// A text as a literal.
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A number as a literal of type DOUBLE.
    public static String literal(double number) {
        return "(" + Double.toString(number) + "::DOUBLE)";
    }

    /// The number that a VARCHAR is, or null ([FieldNumber#parse]).
    public static String numberOf(String text) {
        return "hinomi_number(" + text + ")";
    }

    /// The text of a DOUBLE ([FieldNumber#text]).
    public static String textOf(String number) {
        // Integers have the same text in DuckDB, which finds it in a tenth of the time.
        return "(CASE WHEN " + number + " <> trunc(" + number + ") OR abs(" + number + ") >= 9e15 THEN hinomi_text("
                + number + ") ELSE " + number + "::BIGINT::VARCHAR END)";
    }

    public static String and(Collection<String> conditions) {
        return "(" + String.join(" AND ", conditions) + ")";
    }

    public static String or(Collection<String> conditions) {
        return "(" + String.join(" OR ", conditions) + ")";
    }
}
