package dev.hinomi.query.command;

import dev.hinomi.query.function.Expressions;
import dev.hinomi.query.function.FunctionTable;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Expression;
import java.util.Map;

/// What a command works with.
public record Work(Pipeline pipeline, FunctionTable functions, MatchCount matches) {
    public Expressions expressions() {
        return new Expressions(pipeline, functions);
    }

    /// Expressions of which some parts are computed already.
    Expressions expressions(Map<Expression, Value> computed) {
        return new Expressions(pipeline, functions, computed);
    }

    Plan plan() {
        return pipeline.plan();
    }
}
