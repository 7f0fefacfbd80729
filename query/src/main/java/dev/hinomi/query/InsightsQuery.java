package dev.hinomi.query;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.analysis.QueryAnalysis;
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

    /// Parses a query, or throws a [Fault.MalformedQuery] with line, column, found and expected: of the
    /// place where it stops to be a query, or else of the first thing in it that has no meaning.
    public static InsightsQuery parse(String text) {
        try {
            InsightsQuery query = new InsightsQuery(text, QueryParser.parse(text));
            QueryAnalysis.check(text, query.commands()).stream().findFirst().ifPresent(problem -> {
                throw new FaultException(fault(problem));
            });
            return query;
        } catch (QuerySyntaxException e) {
            throw new FaultException(fault(e.problem()), e);
        }
    }

    /// All that is wrong with a query: the place where it stops to be one, or else everything in it that
    /// has no meaning.
    public static List<QueryProblem> check(String text) {
        try {
            return QueryAnalysis.check(text, QueryParser.parse(text));
        } catch (QuerySyntaxException e) {
            return List.of(e.problem());
        }
    }

    private static Fault fault(QueryProblem problem) {
        return new Fault.MalformedQuery(
                problem.message(),
                problem.position().offset(),
                problem.position().end());
    }
}
