package dev.hinomi.query.analysis;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.QueryProblem;
import dev.hinomi.query.syntax.Source;
import dev.hinomi.query.syntax.Subquery;
import java.util.ArrayList;
import java.util.List;

/// Finds subqueries that stand where they cannot: they are for `filter` and `appendcols`, begin with
/// `SOURCE`, and have no subqueries themselves (AWS documents "Subqueries", "appendcols").
final class SubqueryRules {
    private final List<QueryProblem> problems;

    SubqueryRules(List<QueryProblem> problems) {
        this.problems = problems;
    }

    /// The subqueries of a command.
    static List<Subquery> of(Command command) {
        List<Subquery> subqueries = new ArrayList<>();
        if (command instanceof Combination.AppendColumns append) {
            subqueries.add(append.subquery());
        }
        expressions(command).forEach(expression -> collect(expression, subqueries));
        return subqueries;
    }

    private static List<Expression> expressions(Command command) {
        return switch (command) {
            case Command.Fields fields ->
                fields.columns().stream().map(Column::expression).toList();
            case Command.Display display ->
                display.columns().stream().map(Column::expression).toList();
            case Command.Filter filter -> List.of(filter.condition());
            case Command.Stats stats -> {
                List<Expression> expressions = new ArrayList<>();
                stats.aggregates().forEach(column -> expressions.add(column.expression()));
                stats.groups().forEach(column -> expressions.add(column.expression()));
                yield expressions;
            }
            case Insight.RelevantFields relevant -> List.of(relevant.condition());
            case Command _ -> List.of();
        };
    }

    private static void collect(Expression expression, List<Subquery> subqueries) {
        if (expression instanceof Expression.InSubquery in) {
            subqueries.add(in.subquery());
        }
        expression.operands().forEach(operand -> collect(operand, subqueries));
    }

    /// @param nested whether the command is part of a subquery
    void check(Command command, boolean nested) {
        boolean permitted = command instanceof Command.Filter || command instanceof Combination.AppendColumns;
        for (Subquery subquery : of(command)) {
            if (nested) {
                add(subquery.position(), "no query within a subquery");
            } else if (!permitted) {
                add(subquery.position(), "a subquery within filter or appendcols");
            } else if (!(subquery.commands().getFirst() instanceof Source)) {
                add(subquery.commands().getFirst().position(), "SOURCE as the first command of a subquery");
            }
        }
    }

    private void add(Position position, String expected) {
        problems.add(new QueryProblem(position, "a subquery", expected));
    }
}
