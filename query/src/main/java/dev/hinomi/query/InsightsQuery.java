package dev.hinomi.query;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.analysis.InfrequentAccessRules;
import dev.hinomi.query.analysis.QueryAnalysis;
import dev.hinomi.query.parse.QueryParser;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.saved.SavedQueries;
import dev.hinomi.query.saved.SavedQueryExpansion;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.List;

/// A query of CloudWatch Logs Insights, parsed.
///
/// @param text the query as written
public record InsightsQuery(String text, List<Command> commands) {
    /// How AWS begins to tell what is wrong within a saved query.
    static final String WITHIN_SAVED_QUERY = "Invalid syntax while using query definition snippets: ";

    public InsightsQuery {
        commands = List.copyOf(commands);
    }

    /// Parses a query, or throws a [Fault.MalformedQuery] with line, column, found and
    /// expected: of the place where it stops to be a query, or else of the first thing in it that has no
    /// meaning.
    public static InsightsQuery parse(String text) {
        try {
            InsightsQuery query = new InsightsQuery(text, QueryParser.parse(text));
            QueryAnalysis.check(text, query.commands()).stream().findFirst().ifPresent(problem -> {
                throw new FaultException(problem.fault());
            });
            return query;
        } catch (QuerySyntaxException e) {
            throw new FaultException(e.problem().fault(), e);
        }
    }

    /// Parses a query that may call saved ones, `$Name(parameter = value)`. Its text is the one without
    /// calls. What is wrong within a saved query is told as AWS tells it, of the whole query.
    public static InsightsQuery parse(String text, SavedQueries saved) {
        String expanded = expand(text, saved);
        if (expanded.equals(text)) {
            return parse(text);
        }
        try {
            return parse(expanded);
        } catch (FaultException e) {
            String message = WITHIN_SAVED_QUERY + e.fault().message();
            throw new FaultException(new Fault.MalformedQuery(message, 0, text.length()), e);
        }
    }

    private static String expand(String text, SavedQueries saved) {
        try {
            return new SavedQueryExpansion(saved).expand(text);
        } catch (QuerySyntaxException e) {
            throw new FaultException(e.problem().fault(), e);
        }
    }

    /// Refuses what log groups of the Infrequent Access class do not have, as [#parse] does.
    public void requireInfrequentAccess() {
        InfrequentAccessRules.check(commands).stream().findFirst().ifPresent(problem -> {
            throw new FaultException(problem.fault());
        });
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
}
