package dev.hinomi.store.table;

import java.util.List;

/// A function of SQL that is written in Java, for what DuckDB has no function of the same meaning.
///
/// @param name in SQL
/// @param arguments the types of its columns
/// @param body computes one value; called from several threads at once
public record ScalarFunction(String name, List<Type> arguments, Type result, Body body) {
    public ScalarFunction {
        arguments = List.copyOf(arguments);
    }

    /// VARCHAR, DOUBLE, BIGINT, BOOLEAN.
    public enum Type {
        TEXT,
        NUMBER,
        INTEGER,
        TRUTH
    }

    /// Computes one value.
    @FunctionalInterface
    public interface Body {
        /// Sets the result once, or leaves it null.
        void compute(RowSink.Row arguments, Result result);
    }

    /// Takes a value.
    public interface Result {
        void text(String value);

        void number(double value);

        void integer(long value);

        void truth(boolean value);
    }
}
