package dev.hinomi.query.analysis;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.ArrayList;
import java.util.List;

/// Finds what log groups of the Infrequent Access class do not have: `pattern`, `diff`, `filterIndex` and
/// `unmask` (AWS document "Supported commands in log classes"), and more than two `stats` (AWS document
/// "stats").
public final class InfrequentAccessRules {
    private static final int MAX_STATS = 2;

    private InfrequentAccessRules() {}

    /// What such log groups refuse, in order.
    public static List<QueryProblem> check(List<Command> commands) {
        List<QueryProblem> problems = new ArrayList<>();
        int stats = 0;
        for (Command command : commands) {
            switch (command) {
                case Insight.Pattern _ -> add(command, "pattern", problems);
                case Insight.Diff _ -> add(command, "diff", problems);
                case Command.Unmask _ -> add(command, "unmask", problems);
                case Command.Filter filter when filter.index() -> add(command, "filterIndex", problems);
                case Command.Fields fields when unmasks(fields.columns()) -> add(command, "unmask", problems);
                case Command.Display display when unmasks(display.columns()) -> add(command, "unmask", problems);
                case Command.Stats _ -> {
                    if (++stats > MAX_STATS) {
                        add(command, "a third stats", problems);
                    }
                }
                case Command _ -> {}
            }
        }
        return problems;
    }

    private static boolean unmasks(List<Column> columns) {
        return columns.stream().map(Column::expression).anyMatch(InfrequentAccessRules::unmasks);
    }

    private static boolean unmasks(Expression expression) {
        return (expression instanceof Expression.Call call && call.function().equalsIgnoreCase("unmask"))
                || expression.operands().stream().anyMatch(InfrequentAccessRules::unmasks);
    }

    private static void add(Command command, String found, List<QueryProblem> problems) {
        problems.add(new QueryProblem(
                command.position(), found, "a command that log groups of the class INFREQUENT_ACCESS have"));
    }
}
