package dev.hinomi.query.command;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Command;

/// `limit`: leaves the first rows; those of `limit any` are any rows (AWS document "limit").
final class LimitSql implements CommandSql<Command.Limit> {
    @Override
    public void apply(Command.Limit command, Work work) {
        Pipeline pipeline = work.pipeline();
        work.matches().here(pipeline);
        pipeline.then("SELECT * FROM " + pipeline.rows() + (command.any() ? "" : pipeline.orderBy()) + " LIMIT "
                + command.count());
    }
}
