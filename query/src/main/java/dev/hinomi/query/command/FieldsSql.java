package dev.hinomi.query.command;

import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/// `fields`: computes what is more than a name, and shows all of them beside what other `fields` commands show (AWS
/// document "fields").
final class FieldsSql implements CommandSql<Command.Fields> {
    @Override
    public void apply(Command.Fields command, Work work) {
        define(command.columns(), work).forEach(work.pipeline()::show);
    }

    /// Adds the computed columns; names that they make are known to later commands only.
    ///
    /// @return the names of all columns
    static List<String> define(List<Column> columns, Work work) {
        record Made(String name, dev.hinomi.query.sql.Value value) {}
        List<Made> made = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            names.add(column.name());
            boolean plain = column.expression() instanceof Expression.Field
                    && column.alias().isEmpty();
            if (!plain) {
                made.add(new Made(column.name(), work.expressions().value(column.expression())));
            }
        }
        made.forEach(column -> work.pipeline().define(column.name(), column.value()));
        return names;
    }
}
