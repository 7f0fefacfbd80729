package dev.hinomi.query.stage;

import dev.hinomi.query.syntax.Command;

/// What a command does to the rows.
@FunctionalInterface
public interface CommandSql<C extends Command> {
    void apply(C command, Work work);
}
