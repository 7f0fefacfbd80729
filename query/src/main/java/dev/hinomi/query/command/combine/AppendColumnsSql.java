package dev.hinomi.query.command.combine;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.QueryProblem;

/// `appendcols override=true max=100 (SOURCE g | stats avg(x) as a by b)`: beside the n-th row the columns that
/// the n-th row of the other query shows (AWS document "appendcols"). There are as many rows as before. A
/// column of the same name stays as it is, or with `override` gets the other value where there is another row.
final class AppendColumnsSql implements CommandSql<Combination.AppendColumns> {
    @Override
    public void apply(Combination.AppendColumns command, Work work) {
        Pipeline left = work.pipeline();
        Pipeline right = work.rows(command.subquery());
        if (right.shown().isEmpty()) {
            throw new FaultException(new QueryProblem(
                            command.subquery().position(),
                            "a subquery that shows no fields",
                            "fields, display or stats")
                    .fault());
        }
        String place = number(left);
        String other = number(right);
        for (String name : right.shown()) {
            right.bind(right.name(name));
        }
        left.then("SELECT a.*, b.* FROM " + left.rows() + " AS a LEFT JOIN (SELECT * FROM " + right.rows() + " WHERE "
                + other + " <= " + command.max() + ") AS b ON a." + place + " = b." + other);
        for (String name : right.shown()) {
            boolean present = left.has(name) || left.shown().contains(name);
            if (!present) {
                left.define(name, right.name(name));
            } else if (command.override()) {
                left.define(name, either(other, right.name(name), left.name(name)));
            }
            left.showBeside(name);
        }
    }

    private static String number(Pipeline pipeline) {
        String place = pipeline.plan().name("r");
        pipeline.then("SELECT *, row_number() OVER (" + pipeline.orderBy().strip() + ") AS " + place + " FROM "
                + pipeline.rows());
        return place;
    }

    /// The one value where there is another row, else the other one.
    private static Value either(String other, Value appended, Value own) {
        String when = "CASE WHEN " + other + " IS NOT NULL THEN ";
        if (appended instanceof Value.Numeric one && own instanceof Value.Numeric two) {
            return new Value.Numeric(when + one.sql() + " ELSE " + two.sql() + " END");
        }
        if (appended instanceof Value.Time one && own instanceof Value.Time two) {
            return new Value.Time(when + one.sql() + " ELSE " + two.sql() + " END");
        }
        return new Value.Textual(when + appended.shown() + " ELSE " + own.shown() + " END");
    }
}
