package dev.hinomi.query.command.series;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Series;

/// `accum bytes as total`: the sum of the field up to the row (AWS document "accum"). A row in which the field
/// is no number has no sum, and adds nothing.
final class AccumSql implements CommandSql<Series.Accum> {
    @Override
    public void apply(Series.Accum command, Work work) {
        Pipeline pipeline = work.pipeline();
        String number = pipeline.bind(pipeline.name(command.field().name()).number());
        String sum =
                pipeline.bind("sum(" + number + ") OVER (" + pipeline.orderBy().strip() + " ROWS UNBOUNDED PRECEDING)");
        pipeline.define(
                command.name(),
                new Value.Numeric(
                        "CASE WHEN " + number + " IS NOT NULL AND isfinite(" + sum + ") THEN " + sum + " END"));
        pipeline.showBeside(command.name());
    }
}
