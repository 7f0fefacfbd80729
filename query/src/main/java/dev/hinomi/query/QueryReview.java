package dev.hinomi.query;

import dev.hinomi.query.analysis.MadeFields;
import dev.hinomi.query.analysis.QueryAnalysis;
import dev.hinomi.query.parse.QueryParser;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.saved.SavedQueries;
import dev.hinomi.query.saved.SavedQueryExpansion;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What there is to say of a query while it is written: everything for which [InsightsQuery#parse] refuses
/// it, where that tells one thing, and the fields that it makes. Of a query that is not whole, each command
/// that cannot be read is told, and of the others those before the first of them are looked at.
///
/// @param problems in the order of the text
/// @param fields that the query makes, in the order of the text
public record QueryReview(List<Problem> problems, List<String> fields) {
    public QueryReview {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
    }

    /// Something for which the query is refused.
    ///
    /// @param start of its place, in UTF-16 units from the start of the text
    /// @param end after `start`; the same only in a text without any character
    public record Problem(int start, int end, String message) {}

    /// Reads a text as [InsightsQuery#parse] does.
    ///
    /// @param saved queries that this one may call; what is wrong within one is told of the whole text
    public static QueryReview of(String text, SavedQueries saved) {
        String expanded;
        try {
            expanded = new SavedQueryExpansion(saved).expand(text);
        } catch (QuerySyntaxException e) {
            QueryParser.Reading before = QueryParser.read(text);
            return new QueryReview(List.of(problem(text, e.problem())), MadeFields.of(before.commands()));
        }
        QueryReview review = of(expanded);
        return expanded.equals(text)
                ? review
                : new QueryReview(
                        review.problems().stream()
                                .map(problem -> new Problem(
                                        0, text.length(), InsightsQuery.WITHIN_SAVED_QUERY + problem.message()))
                                .toList(),
                        review.fields());
    }

    private static QueryReview of(String text) {
        QueryParser.Reading reading = QueryParser.read(text);
        List<QueryProblem> problems = new ArrayList<>(QueryAnalysis.check(text, reading.commands()));
        problems.addAll(reading.problems());
        return new QueryReview(
                problems.stream()
                        .sorted(Comparator.comparingInt(
                                problem -> problem.position().offset()))
                        .map(problem -> problem(text, problem))
                        .toList(),
                MadeFields.of(reading.commands()));
    }

    /// A problem at the end of the text has the place of the last character that is no space: an editor
    /// underlines something.
    private static Problem problem(String text, QueryProblem problem) {
        Position position = problem.position();
        if (position.end() > position.offset()) {
            return new Problem(position.offset(), position.end(), problem.message());
        }
        int end = text.substring(0, position.offset()).stripTrailing().length();
        return end == 0
                ? new Problem(0, text.length(), problem.message())
                : new Problem(text.offsetByCodePoints(end, -1), end, problem.message());
    }
}
