package dev.hinomi.query.command.combine;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.LookupRows;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Combination;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `lookup users id as user_id OUTPUT name, mail`: columns of the row of a lookup table whose keys are all
/// equal to the fields, as `=` compares them (AWS document "lookup"). AWS does not say which row counts when
/// several are: here the first one of the table.
final class LookupSql implements CommandSql<Combination.Lookup> {
    @Override
    public void apply(Combination.Lookup command, Work work) {
        Pipeline pipeline = work.pipeline();
        LookupRows content = work.others().table(command.table());
        String table = work.plan().add(TableSql.select(content));
        List<String> keys = new ArrayList<>();
        List<String> on = new ArrayList<>();
        for (Combination.Lookup.Key key : command.keys()) {
            Value column = new Value.Textual("r[" + (content.column(key.column()) + 1) + "]");
            Value field = pipeline.bind(pipeline.name(key.field().name()));
            on.add("a." + pipeline.bind(field.equality()) + " = b.k" + keys.size());
            keys.add(column.equality() + " AS k" + keys.size());
        }
        String found = work.plan().name("l");
        String groups = IntStream.range(0, keys.size()).mapToObj(i -> "k" + i).collect(Collectors.joining(", "));
        String first = work.plan()
                .add("SELECT min_by(r, i) AS " + found + ", " + groups + " FROM (SELECT r, i, "
                        + String.join(", ", keys) + " FROM " + table + ") GROUP BY " + groups);
        pipeline.then("SELECT a.*, b." + found + " FROM " + pipeline.rows() + " AS a LEFT JOIN " + first + " AS b ON "
                + String.join(" AND ", on));
        TableSql.define(command.output(), content, found, pipeline);
    }
}
