package dev.hinomi.query.command;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.SortOrder;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Command;
import java.util.ArrayList;
import java.util.List;

/// `sort`: in [SortOrder], the other way round when descending; rows without the field come last (AWS document "sort").
/// Rows that are equal stay as they were.
final class SortSql implements CommandSql<Command.Sort> {
    @Override
    public void apply(Command.Sort command, Work work) {
        Pipeline pipeline = work.pipeline();
        List<String> terms = new ArrayList<>();
        for (Command.Sort.Key key : command.keys()) {
            Value value = pipeline.bind(work.expressions().value(key.field()));
            String direction = key.descending() ? " DESC NULLS LAST" : " ASC NULLS LAST";
            SortOrder.terms(value).forEach(term -> terms.add(term + direction));
        }
        terms.addAll(pipeline.order());
        pipeline.order(terms);
    }
}
