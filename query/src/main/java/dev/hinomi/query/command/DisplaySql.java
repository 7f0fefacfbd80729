package dev.hinomi.query.command;

import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Command;

/// `display`: shows these columns only; the last one counts (AWS document "display").
final class DisplaySql implements CommandSql<Command.Display> {
    @Override
    public void apply(Command.Display command, Work work) {
        work.pipeline().display(FieldsSql.define(command.columns(), work));
    }
}
