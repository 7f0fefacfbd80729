package dev.hinomi.query.command;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Command;

/// `unmask @message`: from here on the fields are those that a data protection policy does not mask; they are
/// shown (AWS document "unmask", which gives no example; in `fields unmask(@message)` it is a function).
/// Whether the caller may see them is asked before the query runs.
final class UnmaskSql implements CommandSql<Command.Unmask> {
    @Override
    public void apply(Command.Unmask command, Work work) {
        Pipeline pipeline = work.pipeline();
        command.fields().forEach(field -> {
            if (!pipeline.has(field.name())) {
                pipeline.define(field.name(), pipeline.field(field.name(), true));
            }
            pipeline.show(field.name());
        });
    }
}
