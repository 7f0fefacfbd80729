package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;

/// A function of one row.
@FunctionalInterface
public interface FunctionSql {
    /// The value of a call, whose number of arguments the analysis has checked.
    Value value(Call call);
}
