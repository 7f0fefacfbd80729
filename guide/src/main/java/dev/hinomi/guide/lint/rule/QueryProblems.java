package dev.hinomi.guide.lint.rule;

import dev.hinomi.guide.item.InsightsQuery;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Insights queries that are none, and queries that use a name which no row has.
public final class QueryProblems {
    private QueryProblems() {}

    /// Queries that Logs Insights refuses for another reason than a name.
    public static final class Syntax implements Rule {
        @Override
        public String id() {
            return "query-invalid";
        }

        @Override
        public void check(Guide guide, Findings findings) {
            guide.items(InsightsQuery.class)
                    .forEach(query -> report(
                            query,
                            QueryProblem.Kind.MALFORMED,
                            "Logs Insights refuses the query, so nothing is found.",
                            findings));
        }
    }

    /// Names that exist in no row after `stats`.
    public static final class Names implements Rule {
        @Override
        public String id() {
            return "query-unknown-name";
        }

        @Override
        public void check(Guide guide, Findings findings) {
            guide.items(InsightsQuery.class)
                    .forEach(query -> report(
                            query,
                            QueryProblem.Kind.UNKNOWN_NAME,
                            "After stats only its own columns exist; Logs Insights refuses other names.",
                            findings));
        }
    }

    private static void report(InsightsQuery query, QueryProblem.Kind kind, String reason, Findings findings) {
        for (QueryProblem problem : dev.hinomi.query.InsightsQuery.check(query.text())) {
            if (problem.kind() == kind) {
                findings.add(
                        query.line() + problem.position().line() - 1,
                        Severity.ERROR,
                        "found " + problem.found() + " (expected: " + problem.expected() + ")",
                        reason,
                        problem.correction().flatMap(corrected -> fix(query, corrected)));
            }
        }
    }

    /// The lines that differ; none when the correction has another number of lines.
    private static Optional<Fix> fix(InsightsQuery query, String corrected) {
        List<String> before = query.text().lines().toList();
        List<String> after = corrected.lines().toList();
        if (before.size() != after.size()) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i)) && !before.get(i).isBlank()) {
                edits.add(new TextEdit(query.line() + i, before.get(i), after.get(i)));
            }
        }
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix("write " + edits.getFirst().to().strip(), edits));
    }
}
