package dev.hinomi.query.command.insight;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.store.table.FieldShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// `relevantfields path, service where duration > 400`: how differently fields are distributed in the rows for
/// which the condition holds and in all others, the greatest difference first (AWS document "relevantfields").
/// Without fields, the [#MAX_FIELDS] most frequent ones, without those that the condition names.
///
/// A field that no row has is left out.
///
/// AWS says that the score is between 0 and 1, and not how it is computed. Here it is the greatest difference
/// between the two cumulative distributions of a field that is always a number (the statistic of Kolmogorov and
/// Smirnov), and half the sum of the differences of the frequencies of the values of any other one (the total
/// variation distance), where values that occur once count as one, since identifiers tell nothing.
final class RelevantFieldsSql implements CommandSql<Insight.RelevantFields> {
    private static final int MAX_FIELDS = 50;
    private static final int CONTRIBUTORS = 5;

    @Override
    public void apply(Insight.RelevantFields command, Work work) {
        Pipeline pipeline = work.pipeline();
        work.matches().before(pipeline);
        String holds = pipeline.bind("coalesce(" + work.expressions().condition(command.condition()) + ", FALSE)");
        List<String> values = new ArrayList<>();
        for (String name : names(command, pipeline)) {
            Value value = pipeline.bind(pipeline.name(name));
            if (!value.keys().isEmpty()) {
                boolean number = isNumber(value);
                values.add("{f: " + Sql.literal(name) + ", number: " + number + ", t: "
                        + (number ? "NULL::VARCHAR" : value.text()) + ", x: "
                        + (number ? value.number() : "NULL::DOUBLE") + "}");
            }
        }
        String none = "[{f: '', number: TRUE, t: NULL::VARCHAR, x: NULL::DOUBLE}]";
        String list = values.isEmpty() ? none : "[" + String.join(", ", values) + "]";
        String counts = work.plan()
                .add("SELECT v.f AS f, v.number AS number, v.t AS t, v.x AS x, count(*) FILTER (h) AS a,"
                        + " count(*) FILTER (NOT h) AS b FROM (SELECT " + holds + " AS h, unnest(" + list
                        + ") AS v FROM " + pipeline.rows() + ") GROUP BY ALL");
        show(numbers(counts, work.plan()) + " UNION ALL " + texts(counts, work.plan()), pipeline);
    }

    private static List<String> names(Insight.RelevantFields command, Pipeline pipeline) {
        if (!command.fields().isEmpty()) {
            return command.fields().stream().map(Expression.Field::name).toList();
        }
        Set<String> condition = new HashSet<>();
        collect(command.condition(), condition);
        return pipeline.knownNames().stream()
                .filter(name -> !name.startsWith("@") && !condition.contains(name))
                .limit(MAX_FIELDS)
                .toList();
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Field field) {
            names.add(field.name());
        }
        expression.operands().forEach(operand -> collect(operand, names));
    }

    private static boolean isNumber(Value value) {
        return switch (value) {
            case Value.Numeric _, Value.Time _ -> true;
            case Value.Field field -> field.shape() == FieldShape.NUMBERS;
            case Value.Textual _, Value.Truth _, Value.Structure _ -> false;
        };
    }

    /// Half of the rows, by their number, are up to the median.
    private static String numbers(String counts, Plan plan) {
        String sums = plan.add("SELECT f, x, sum(a) OVER w AS a, sum(b) OVER w AS b, sum(a) OVER p AS n,"
                + " sum(b) OVER p AS m FROM " + counts + " WHERE number AND x IS NOT NULL"
                + " WINDOW w AS (PARTITION BY f ORDER BY x), p AS (PARTITION BY f)");
        return "SELECT f, coalesce(max(abs(a / nullif(n, 0) - b / nullif(m, 0))), 0) AS score, NULL::VARCHAR AS top, "
                + median("a", "n") + " AS inside, " + median("b", "m") + " AS outside FROM " + sums + " GROUP BY f";
    }

    private static String median(String sum, String all) {
        return "(min(x) FILTER (" + all + " > 0 AND 2 * " + sum + " >= " + all + ") + min(x) FILTER (" + all
                + " > 0 AND 2 * " + sum + " > " + all + ")) / 2";
    }

    private static String texts(String counts, Plan plan) {
        String frequent = plan.add("SELECT f, CASE WHEN a + b > 1 THEN t END AS t, sum(a) AS a, sum(b) AS b,"
                + " bool_or(t IS NOT NULL) AS known FROM " + counts + " WHERE NOT number GROUP BY 1, 2");
        String shares = plan.add(
                "SELECT f, t, known, a / nullif(sum(a) OVER p, 0) AS a, b / nullif(sum(b) OVER p, 0) AS b FROM "
                        + frequent + " WINDOW p AS (PARTITION BY f)");
        String top = "list({value: t, conditional: round(a, 4), baseline: round(b, 4)} ORDER BY abs(a - b) DESC, t)"
                + " FILTER (t IS NOT NULL AND a <> b)";
        return "SELECT f, coalesce(sum(abs(a - b)) / 2, 0) AS score, to_json((" + top + ")[1:" + CONTRIBUTORS
                + "])::VARCHAR AS top, NULL::DOUBLE AS inside, NULL::DOUBLE AS outside FROM " + shares
                + " GROUP BY f HAVING bool_or(known)";
    }

    private static void show(String select, Pipeline pipeline) {
        List<String> from = List.of("f", "score", "top", "inside", "outside");
        List<String> to = from.stream().map(_ -> pipeline.plan().name("v")).toList();
        SequencedMap<String, Value> columns = new LinkedHashMap<>();
        columns.put("@fieldName", new Value.Textual(to.getFirst()));
        columns.put("@relevanceScore", new Value.Numeric(to.get(1)));
        columns.put("@topRelevanceContributors", new Value.Textual(to.get(2)));
        columns.put("@conditionalMedian", new Value.Numeric(to.get(3)));
        columns.put("@baselineMedian", new Value.Numeric(to.getLast()));
        String renamed = from.stream()
                .map(name -> name + " AS " + to.get(from.indexOf(name)))
                .collect(Collectors.joining(", "));
        pipeline.replace(
                "SELECT " + renamed + " FROM (" + select + ")",
                columns,
                List.of(to.get(1) + " DESC", to.getFirst() + " ASC"));
    }
}
