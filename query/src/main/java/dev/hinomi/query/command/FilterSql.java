package dev.hinomi.query.command;

import dev.hinomi.query.sql.EventSource;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import java.util.Set;
import java.util.stream.Collectors;

/// `filter` and `where`: leaves the rows for which the condition holds (AWS document "filter"). `filterIndex`
/// reads only the log groups that have an index of the field (AWS document "filterIndex"); there "only events
/// from after the index was made" are found, here all of them.
final class FilterSql implements CommandSql<Command.Filter> {
    @Override
    public void apply(Command.Filter command, Work work) {
        String condition = work.expressions().condition(command.condition());
        String groups = command.index() ? inIndexedGroups(command.condition(), work) + " AND " : "";
        work.pipeline().where(groups + condition);
        work.matches().filtered();
    }

    private static String inIndexedGroups(Expression condition, Work work) {
        String field = condition.operands().stream()
                .filter(Expression.Field.class::isInstance)
                .map(operand -> ((Expression.Field) operand).name())
                .findFirst()
                .orElse("");
        Set<Long> groups = work.others().indexed(field);
        EventSource events = work.pipeline().identity().orElse(null);
        if (events == null || groups.isEmpty()) {
            return "FALSE";
        }
        return events.fixed("grp") + " IN ("
                + groups.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }
}
