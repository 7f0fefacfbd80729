package dev.hinomi.query.command;

import dev.hinomi.query.syntax.Command;

/// What a command does to the rows.
@FunctionalInterface
interface CommandSql<C extends Command> {
    void apply(C command, Work work);
}
