package dev.hinomi.query.parse.token;

import dev.hinomi.query.syntax.Position;
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

    /// A problem that AWS has no known words for.
    public static QuerySyntaxException at(Position position, String found, String expected) {
        return new QuerySyntaxException(new QueryProblem(position, found, expected));
    }

    public QueryProblem problem() {
        return problem;
    }
}
