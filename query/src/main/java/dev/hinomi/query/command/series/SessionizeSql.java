package dev.hinomi.query.command.series;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.sql.Bins;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.QueryProblem;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.store.table.FieldShape;
import java.util.List;
import java.util.stream.Stream;

/// `sessionize user, device maxspan 1h as session`: rows of the same visitor belong to one session as long as
/// no pause between them is longer than `maxspan` (AWS document "sessionize"). AWS does not say what a session
/// is called: here they have numbers, from 1 on, in the order in which they begin. A row without one of the
/// fields has none.
final class SessionizeSql implements CommandSql<Series.Sessionize> {
    private static final String TIMESTAMP = "@timestamp";

    @Override
    public void apply(Series.Sessionize command, Work work) {
        Pipeline pipeline = work.pipeline();
        Value timestamp = pipeline.name(TIMESTAMP);
        if (timestamp instanceof Value.Field field && field.shape() == FieldShape.ABSENT) {
            throw new FaultException(
                    new QueryProblem(command.position(), "sessionize after stats", "rows that have " + TIMESTAMP)
                            .fault());
        }
        String time = pipeline.bind("(" + timestamp.number() + ")::BIGINT");
        List<Value> values = command.fields().stream()
                .map(field -> pipeline.bind(pipeline.name(field.name())))
                .toList();
        String complete =
                pipeline.bind(Sql.and(values.stream().map(Value::present).toList()));
        List<String> visitor =
                values.stream().flatMap(value -> value.keys().stream()).toList();
        String partition = "PARTITION BY " + list(complete, visitor) + " ORDER BY " + time;
        String before = pipeline.bind("lag(" + time + ") OVER (" + partition + ")");
        String begins = pipeline.bind("CASE WHEN " + complete + " AND (" + before + " IS NULL OR " + time + " > "
                + Bins.after(before, command.maxSpan()) + ") THEN 1 END");
        String number = pipeline.bind("CASE WHEN " + begins + " = 1 THEN sum(" + begins + ") OVER (ORDER BY "
                + list(time, visitor) + " ROWS UNBOUNDED PRECEDING) END");
        String session = "CASE WHEN " + complete + " THEN (max(" + number + ") OVER (" + partition + "))::DOUBLE END";
        pipeline.define(command.name(), new Value.Numeric(session));
        pipeline.showBeside(command.name());
    }

    private static String list(String first, List<String> rest) {
        return String.join(", ", Stream.concat(Stream.of(first), rest.stream()).toList());
    }
}
