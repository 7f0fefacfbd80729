package dev.hinomi.query.function;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.syntax.Subquery;

/// Finds the rows of queries within expressions.
@FunctionalInterface
public interface Subqueries {
    /// Its rows, as part of the same statement.
    Pipeline rows(Subquery subquery);
}
