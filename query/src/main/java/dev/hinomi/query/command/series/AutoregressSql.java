package dev.hinomi.query.command.series;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Series;
import java.util.List;

/// `autoregress bytes p=1-4`: the values of the field in the rows before (AWS document "autoregress"). The
/// first rows, which have no such row before them, have none.
final class AutoregressSql implements CommandSql<Series.Autoregress> {
    @Override
    public void apply(Series.Autoregress command, Work work) {
        Pipeline pipeline = work.pipeline();
        Value value = pipeline.bind(pipeline.name(command.field().name()));
        // A truth is never missing, but the value of a row that is not there is.
        Value source = value instanceof Value.Truth ? new Value.Numeric(pipeline.bind(value.number())) : value;
        for (int i = 0; i < command.names().size(); i++) {
            int back = command.first() + i;
            List<String> columns = source.keys().stream()
                    .map(column -> "lag(" + column + ", " + back + ") OVER ("
                            + pipeline.orderBy().strip() + ")")
                    .map(pipeline::bind)
                    .toList();
            pipeline.define(command.names().get(i), source.in(columns));
            pipeline.showBeside(command.names().get(i));
        }
    }
}
