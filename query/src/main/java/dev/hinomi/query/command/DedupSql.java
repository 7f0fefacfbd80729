package dev.hinomi.query.command;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Command;
import java.util.List;

/// `dedup`: leaves the first row of those with the same values; rows without one of the fields are all left (AWS
/// document "dedup").
final class DedupSql implements CommandSql<Command.Dedup> {
    @Override
    public void apply(Command.Dedup command, Work work) {
        Pipeline pipeline = work.pipeline();
        work.matches().here(pipeline);
        List<Value> values = command.fields().stream()
                .map(field -> pipeline.bind(work.expressions().value(field)))
                .toList();
        List<String> keys =
                values.stream().flatMap(value -> value.keys().stream()).toList();
        if (keys.isEmpty()) {
            return; // no row has any of the fields
        }
        String complete = Sql.and(values.stream().map(Value::present).toList());
        pipeline.then("SELECT * FROM " + pipeline.rows() + " QUALIFY NOT " + complete
                + " OR row_number() OVER (PARTITION BY " + String.join(", ", keys) + pipeline.orderBy() + ") = 1");
    }
}
