package dev.hinomi.query.command;

import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Command;

/// `filter` and `where`: leaves the rows for which the condition holds (AWS document "filter").
final class FilterSql implements CommandSql<Command.Filter> {
    @Override
    public void apply(Command.Filter command, Work work) {
        String condition = work.expressions().condition(command.condition());
        work.pipeline().where(condition);
        work.matches().filtered();
    }
}
