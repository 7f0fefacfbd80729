package dev.hinomi.query.command.insight;

import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Insight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// `estimate`: one row with the bytes that the query would scan, which it does not do (AWS document "estimate",
/// which does not say how the column is called). They are those of the messages of all groups and ranges that
/// it reads.
final class EstimateSql implements CommandSql<Insight.Estimate> {
    @Override
    public void apply(Insight.Estimate command, Work work) {
        String bytes = work.plan().name("c");
        SequencedMap<String, Value> columns = new LinkedHashMap<>();
        columns.put("estimatedBytes", new Value.Numeric(bytes));
        work.pipeline().replace("SELECT " + work.plan().bytes() + "::DOUBLE AS " + bytes, columns, List.of());
        work.matches().unread();
    }
}
