package dev.hinomi.query.analysis;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.QueryProblem;
import dev.hinomi.query.syntax.Subquery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds what is wrong with a query that parses.
public final class QueryAnalysis {
    private final String text;
    private final List<QueryProblem> problems = new ArrayList<>();

    private QueryAnalysis(String text) {
        this.text = text;
    }

    /// All that is wrong, in the order of the text.
    ///
    /// @param text what the commands were parsed from
    public static List<QueryProblem> check(String text, List<Command> commands) {
        QueryAnalysis analysis = new QueryAnalysis(text);
        analysis.check(commands, false);
        analysis.problems.sort(
                Comparator.comparingInt(problem -> problem.position().offset()));
        return List.copyOf(analysis.problems);
    }

    private void check(List<Command> commands, boolean nested) {
        new OrderRules(text, commands, problems).check();
        FunctionRules functions = new FunctionRules(problems);
        SubqueryRules subqueries = new SubqueryRules(problems);
        DefinedNames defined = new DefinedNames(problems);
        ColumnNames columns = new ColumnNames(text, problems);
        for (Command command : commands) {
            functions.check(command);
            subqueries.check(command, nested);
            defined.check(command);
            columns.check(command);
            if (!nested) {
                for (Subquery subquery : SubqueryRules.of(command)) {
                    check(subquery.commands(), true);
                }
            }
        }
    }
}
