package dev.hinomi.query.command.series;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.sql.Bins;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Interval;
import dev.hinomi.query.syntax.QueryProblem;
import dev.hinomi.query.syntax.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// `fillmissing with 0 for latency`: adds rows for the bins of `stats ... by bin(5m)` that no event lies in;
/// what `with` does not name is missing in them (AWS document "fillmissing"). AWS does not say which bins these
/// are: here all of the range that is queried, for each combination of the other groups that there is.
final class FillMissingSql implements CommandSql<Series.FillMissing> {
    /// The most bins: as many rows as a query can give.
    private static final long MAX_BINS = 100_000;

    private static final long DAY = Duration.ofDays(1).toMillis();

    /// The bins of a `stats`.
    private record Bin(String name, Interval interval) {}

    @Override
    public void apply(Series.FillMissing command, Work work) {
        Command.Stats stats = stats(command, work.before());
        Bin bin = bin(command, stats);
        Pipeline pipeline = work.pipeline();
        List<String> names = stats.groups().stream().map(Column::name).toList();
        List<String> groups = names.stream()
                .filter(name -> !name.equals(bin.name()))
                .flatMap(name -> pipeline.name(name).keys().stream())
                .toList();
        String time = pipeline.name(bin.name()).keys().getFirst();
        String filled = work.plan().name("f");
        pipeline.then("SELECT *, TRUE AS " + filled + " FROM " + pipeline.rows());

        Renaming renaming = new Renaming(work.plan());
        String grid = work.plan().add(grid(bins(command, bin.interval(), work.plan()), groups, pipeline.rows()));
        StringBuilder select = new StringBuilder("SELECT r.*");
        StringBuilder on = new StringBuilder("r." + time + " = g.t");
        select.append(", coalesce(g.t, r.").append(time).append(") AS ").append(renaming.add(time));
        for (String group : groups) {
            select.append(", CASE WHEN r.").append(filled).append(" THEN r.").append(group);
            select.append(" ELSE g.").append(group).append(" END AS ").append(renaming.add(group));
            on.append(" AND r.")
                    .append(group)
                    .append(" IS NOT DISTINCT FROM g.")
                    .append(group);
        }
        List<String> order = pipeline.order();
        pipeline.then(select + " FROM " + pipeline.rows() + " AS r FULL JOIN " + grid + " AS g ON " + on);
        names.forEach(name -> pipeline.define(name, renaming.of(pipeline.name(name))));
        pipeline.order(order.stream().map(renaming::of).toList());
        command.fills().forEach(fill -> fill(fill, filled, work));
    }

    private static Command.Stats stats(Series.FillMissing command, List<Command> before) {
        return before.stream()
                .filter(Command.Stats.class::isInstance)
                .map(Command.Stats.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow(() -> refused(command, "fillmissing without stats"));
    }

    private static Bin bin(Series.FillMissing command, Command.Stats stats) {
        for (Column group : stats.groups()) {
            if (group.expression() instanceof Expression.Call call
                    && call.function().equalsIgnoreCase("bin")
                    && call.arguments().getFirst() instanceof Expression.Period period) {
                return new Bin(group.name(), period.interval().capped());
            }
        }
        throw refused(command, "fillmissing after stats without bin");
    }

    private static FaultException refused(Series.FillMissing command, String found) {
        return new FaultException(new QueryProblem(command.position(), found, "stats ... by bin(5m)").fault());
    }

    /// A select of the starts of all bins of the range, as `t`. Those of months are found day by day.
    private static String bins(Series.FillMissing command, Interval interval, Plan plan) {
        long start = plan.moment().start().toEpochMilli();
        long end = plan.moment().end().toEpochMilli();
        long step = Bins.fixedLength(interval).orElse(DAY);
        if ((end - start) / step > MAX_BINS) {
            throw new FaultException(new QueryProblem(
                            command.position(),
                            (end - start) / step + " bins in the range of the query",
                            "at most " + MAX_BINS)
                    .fault());
        }
        return "SELECT DISTINCT " + Bins.floor("m", interval) + " AS t FROM (SELECT unnest(list_append(range(" + start
                + "::BIGINT, " + end + "::BIGINT, " + step + "::BIGINT), " + end + "::BIGINT)) AS m)";
    }

    /// Each bin with each combination of the other groups.
    private static String grid(String bins, List<String> groups, String rows) {
        String columns = String.join(", ", groups);
        return groups.isEmpty()
                ? bins
                : "SELECT * FROM (" + bins + ") CROSS JOIN (SELECT DISTINCT " + columns + " FROM " + rows + ")";
    }

    private static void fill(Series.FillMissing.Fill fill, String filled, Work work) {
        Pipeline pipeline = work.pipeline();
        String name = fill.field().name();
        Value value = pipeline.bind(pipeline.name(name));
        Value added = work.expressions().value(fill.value());
        boolean numbers = value instanceof Value.Numeric && added instanceof Value.Numeric;
        String or = " ELSE " + (numbers ? added.number() : added.text()) + " END";
        String sql = "CASE WHEN " + filled + " THEN " + (numbers ? value.number() : value.text()) + or;
        pipeline.define(name, numbers ? new Value.Numeric(sql) : new Value.Textual(sql));
    }

    /// Columns that stand for others.
    private static final class Renaming {
        private final Plan plan;
        private final List<String> from = new ArrayList<>();
        private final List<String> to = new ArrayList<>();

        Renaming(Plan plan) {
            this.plan = plan;
        }

        String add(String column) {
            from.add(column);
            to.add(plan.name("f"));
            return to.getLast();
        }

        Value of(Value value) {
            return value.in(value.keys().stream().map(this::of).toList());
        }

        String of(String sql) {
            String renamed = sql;
            for (int i = 0; i < from.size(); i++) {
                renamed = renamed.replaceAll("\\b" + from.get(i) + "\\b", to.get(i));
            }
            return renamed;
        }
    }
}
