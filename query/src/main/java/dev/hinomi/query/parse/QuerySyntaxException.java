package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.QueryProblem;
import java.io.Serial;

/// Carries the problem that ended the parsing of a query.
public final class QuerySyntaxException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient QueryProblem problem;

    public QuerySyntaxException(QueryProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    public QueryProblem problem() {
        return problem;
    }
}
