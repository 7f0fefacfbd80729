package dev.hinomi.query.stage;

import dev.hinomi.query.function.FunctionTable;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.syntax.Command;
import java.util.List;

/// What is the same for all commands of a query.
///
/// @param commands the translation of every command
/// @param others where other events are found
public record Planning(FunctionTable functions, CommandSql<Command> commands, OtherSources others, MatchCount matches) {
    /// Does to the rows what the commands say, one after the other.
    public void apply(List<Command> all, Pipeline pipeline) {
        for (int i = 0; i < all.size(); i++) {
            commands.apply(all.get(i), new Work(pipeline, this, List.copyOf(all.subList(0, i))));
        }
    }

    /// The same for a part of the query whose events are not counted as its matches.
    Planning uncounted() {
        return new Planning(functions, commands, others, MatchCount.none());
    }
}
