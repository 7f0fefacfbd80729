package dev.hinomi.query;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.parse.QueryParser;
import dev.hinomi.query.parse.QuerySyntaxException;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.List;

/// A query of CloudWatch Logs Insights, parsed.
///
/// @param text the query as written
public record InsightsQuery(String text, List<Command> commands) {
    public InsightsQuery {
        commands = List.copyOf(commands);
    }

    /// Parses a query, or throws a [Fault.MalformedQuery] with line, column, found and expected.
    public static InsightsQuery parse(String text) {
        try {
            return new InsightsQuery(text, QueryParser.parse(text));
        } catch (QuerySyntaxException e) {
            throw new FaultException(fault(e.problem()), e);
        }
    }

    private static Fault fault(QueryProblem problem) {
        return new Fault.MalformedQuery(
                problem.message(),
                problem.position().offset(),
                problem.position().end());
    }

    /// All that is wrong with a query: the place where it stops to be one, or else the names that do not
    /// exist.
    public static List<QueryProblem> check(String text) {
        try {
            return QueryNames.check(new InsightsQuery(text, QueryParser.parse(text)));
        } catch (QuerySyntaxException e) {
            return List.of(e.problem());
        }
    }
}
