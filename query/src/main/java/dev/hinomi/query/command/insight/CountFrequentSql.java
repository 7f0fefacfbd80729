package dev.hinomi.query.command.insight;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.SortOrder;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// `countFrequent method, status`: how often each combination of values is there, the most frequent one first
/// (AWS document "countFrequent"). AWS counts approximately; here `_approxcount` is exact.
final class CountFrequentSql implements CommandSql<Insight.CountFrequent> {
    @Override
    public void apply(Insight.CountFrequent command, Work work) {
        Pipeline pipeline = work.pipeline();
        SequencedMap<String, Value> columns = new LinkedHashMap<>();
        for (Expression.Field field : command.fields()) {
            columns.put(field.name(), pipeline.bind(pipeline.name(field.name())));
        }
        List<String> keys = columns.values().stream()
                .flatMap(value -> value.keys().stream())
                .toList();
        String count = work.plan().name("c");
        List<String> selected = new ArrayList<>(keys);
        selected.add("count(*) AS " + count);
        List<String> order = new ArrayList<>(List.of(count + " DESC"));
        columns.values().forEach(value -> SortOrder.terms(value).forEach(term -> order.add(term + " ASC NULLS LAST")));
        columns.put("_approxcount", new Value.Numeric(count + "::DOUBLE"));
        String groups = keys.isEmpty() ? " HAVING count(*) > 0" : " GROUP BY " + String.join(", ", keys);
        pipeline.replace("SELECT " + String.join(", ", selected) + " FROM " + pipeline.rows() + groups, columns, order);
        work.matches().in("(SELECT coalesce(sum(" + count + "), 0)::BIGINT FROM " + pipeline.rows() + ")");
    }
}
