package dev.hinomi.query.command.insight;

import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The patterns of a query beside those that it finds in an earlier range of time.
final class PatternComparison {
    private static final String DIFFERENCE = "@diffEventCount";
    private static final String DESCRIPTION = "@differenceDescription";

    private PatternComparison() {}

    /// Replaces the patterns by their comparison, the greatest difference first. AWS's console shows pattern,
    /// event count, difference, description and severity (AWS document "Comparing with previous time ranges");
    /// how the columns are called is not documented.
    static void compare(TimeRange earlier, Work work) {
        Pipeline now = work.pipeline();
        Pipeline then = work.again(earlier);
        String rows = work.plan()
                .add("SELECT coalesce(a.p, b.p) AS p, coalesce(a.n, 0) AS n, coalesce(a.n, 0) - coalesce(b.n, 0) AS d,"
                        + " b.n IS NULL AS fresh, coalesce(a.s, b.s) AS s FROM (" + counts(now)
                        + ") AS a FULL JOIN (" + counts(then) + ") AS b ON a.p = b.p");
        List<String> names = List.of("p", "n", "d", "fresh", "s");
        List<String> own = names.stream().map(work.plan()::name).toList();
        StringBuilder select = new StringBuilder("SELECT ");
        for (int i = 0; i < names.size(); i++) {
            select.append(i == 0 ? "" : ", ")
                    .append(names.get(i))
                    .append(" AS ")
                    .append(own.get(i));
        }
        String count = own.get(1);
        String difference = own.get(2);
        SequencedMap<String, Value> columns = new LinkedHashMap<>();
        columns.put(PatternSql.PATTERN, new Value.Textual(own.getFirst()));
        columns.put(PatternSql.SAMPLE_COUNT, new Value.Numeric(count));
        columns.put(DIFFERENCE, new Value.Numeric(difference));
        columns.put(DESCRIPTION, new Value.Textual(description(count, difference, own.get(3))));
        columns.put(PatternSql.SEVERITY, new Value.Textual(own.getLast()));
        now.replace(
                select + " FROM " + rows, columns, List.of("abs(" + difference + ") DESC", own.getFirst() + " ASC"));
    }

    private static String counts(Pipeline pipeline) {
        return "SELECT " + pipeline.name(PatternSql.PATTERN).text() + " AS p, "
                + pipeline.name(PatternSql.SAMPLE_COUNT).number() + " AS n, "
                + pipeline.name(PatternSql.SEVERITY).text() + " AS s FROM " + pipeline.rows();
    }

    private static String description(String count, String difference, String fresh) {
        String number = "abs(" + difference + ")::BIGINT";
        return "CASE WHEN " + fresh + " THEN 'new: ' || " + number + " || ' events' WHEN " + count
                + " = 0 THEN 'gone: ' || " + number + " || ' events before' WHEN " + difference + " > 0 THEN " + number
                + " || ' more' WHEN " + difference + " < 0 THEN " + number + " || ' fewer' ELSE 'no difference' END";
    }
}
