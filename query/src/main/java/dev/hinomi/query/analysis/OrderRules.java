package dev.hinomi.query.analysis;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.QueryProblem;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.query.syntax.Source;
import java.util.List;
import java.util.Optional;

/// Finds commands that stand where they cannot, and more of them than there may be. Each rule names the
/// document of AWS, or the answer of its service, that it comes from.
final class OrderRules {
    /// In log groups of the Standard class (AWS document "stats").
    private static final int MAX_STATS = 10;

    private final String text;
    private final List<Command> commands;
    private final List<QueryProblem> problems;

    OrderRules(String text, List<Command> commands, List<QueryProblem> problems) {
        this.text = text;
        this.commands = commands;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            List<Command> before = commands.subList(0, i);
            switch (command) {
                case Source _ -> source(command, before);
                case Command.Stats stats -> stats(stats, before);
                case Command.Sort _, Command.Limit _ -> beforeStats(command, commands.subList(i + 1, commands.size()));
                case Insight.Pattern _ -> pattern(command, before);
                case Insight.Diff _ -> diff(command, before);
                case Combination.Join _ -> join(command, before);
                case Series.FillMissing _ -> fillMissing(command, before);
                case Command _ -> {}
            }
            afterLast(command, before);
        }
    }

    /// "If you use a `sort` or `limit` command, it must appear after the last `stats` command" (AWS
    /// document "stats").
    private void beforeStats(Command command, List<Command> after) {
        if (after.stream().anyMatch(Command.Stats.class::isInstance)) {
            add(command, "it after the last stats");
        }
    }

    private void stats(Command.Stats stats, List<Command> before) {
        if (before.stream().filter(Command.Stats.class::isInstance).count() == MAX_STATS) {
            add(stats, "at most " + MAX_STATS + " stats commands");
        }
        if (stats.offset().isPresent() && !isByBin(stats)) {
            add(stats, "by bin(...) before offset");
        }
        for (Column group : stats.groups()) {
            // A text is equal in all rows: the name of a field was meant.
            if (group.expression() instanceof Expression.Text text) {
                problems.add(new QueryProblem(
                        text.position(), "a text", "the name of a field without quotes, or in backquotes"));
            }
        }
    }

    /// Whether the rows are grouped by time.
    static boolean isByBin(Command.Stats stats) {
        return stats.groups().stream().map(Column::expression).anyMatch(OrderRules::isBin);
    }

    private static boolean isBin(Expression expression) {
        return expression instanceof Expression.Call call && call.function().equalsIgnoreCase("bin");
    }

    /// All examples of AWS's document "SOURCE" begin with it.
    private void source(Command command, List<Command> before) {
        if (!before.isEmpty()) {
            add(command, "SOURCE as the first command");
        }
    }

    /// `pattern` after `sort` "is not valid" (AWS document "Pattern analysis").
    private void pattern(Command command, List<Command> before) {
        if (before.stream().anyMatch(Command.Sort.class::isInstance)) {
            add(command, "pattern before sort");
        }
    }

    /// The service answers so.
    private void diff(Command command, List<Command> before) {
        if (before.stream().noneMatch(Insight.Pattern.class::isInstance)) {
            add(
                    command,
                    "pattern before diff",
                    "Diff compilation Failed : Diff operation has to be used after Pattern");
        }
    }

    /// "Only one join command is supported per query" (AWS document "join").
    private void join(Command command, List<Command> before) {
        if (before.stream().anyMatch(Combination.Join.class::isInstance)) {
            add(command, "one join in a query");
        }
    }

    /// It adds bins (AWS document "fillmissing").
    private void fillMissing(Command command, List<Command> before) {
        boolean bins = before.stream()
                .filter(Command.Stats.class::isInstance)
                .map(Command.Stats.class::cast)
                .reduce((_, last) -> last)
                .filter(OrderRules::isByBin)
                .isPresent();
        if (!bins) {
            add(command, "stats ... by bin(...) before fillmissing");
        }
    }

    /// After `dedup` there is only `limit`, and after `estimate` nothing (AWS documents "dedup",
    /// "estimate"); the service answers that the command is unexpected.
    private void afterLast(Command command, List<Command> before) {
        boolean afterDedup =
                before.stream().anyMatch(Command.Dedup.class::isInstance) && !(command instanceof Command.Limit);
        boolean afterEstimate = before.stream().anyMatch(Insight.Estimate.class::isInstance);
        if (afterDedup || afterEstimate) {
            String name = name(command);
            problems.add(QueryProblem.unexpected(
                    command.position(),
                    name,
                    "'" + name + "'",
                    afterEstimate ? "the end after estimate" : "limit or the end after dedup"));
        }
    }

    private void add(Command command, String expected) {
        problems.add(new QueryProblem(command.position(), "'" + name(command) + "'", expected));
    }

    private void add(Command command, String expected, String summary) {
        Position position = command.position();
        problems.add(new QueryProblem(
                QueryProblem.Kind.MALFORMED,
                Optional.of(summary),
                position,
                "'" + name(command) + "'",
                expected,
                Optional.empty()));
    }

    /// The name as written.
    private String name(Command command) {
        return text.substring(command.position().offset(), command.position().end());
    }
}
