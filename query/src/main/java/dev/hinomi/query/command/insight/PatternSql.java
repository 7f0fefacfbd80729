package dev.hinomi.query.command.insight;

import dev.hinomi.query.sql.EventSource;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Insight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// `pattern @message`: one row for each [pattern][dev.hinomi.query.form.MessagePattern] of a text, the most
/// frequent one first (AWS document "pattern"). Rows without the text belong to no pattern.
///
/// AWS documents the columns `@pattern`, `@ratio`, `@sampleCount` and `@severityLabel`; its service also gives
/// `@regexString`, `@PatternId`, `@tokens` and `@logSamples`. It does not say in what order the patterns are.
/// Values of tokens ("at most 10 for each token") and samples are found for the [#DETAILED] most frequent
/// patterns.
final class PatternSql implements CommandSql<Insight.Pattern> {
    static final String PATTERN = "@pattern";
    static final String SAMPLE_COUNT = "@sampleCount";
    static final String SEVERITY = "@severityLabel";

    private static final int DETAILED = 2_000;
    private static final int SAMPLES = 5;
    private static final int TOKEN_VALUES = 10;

    @Override
    public void apply(Insight.Pattern command, Work work) {
        Pipeline pipeline = work.pipeline();
        EventSource events = pipeline.identity().orElse(null);
        String text = pipeline.bind(work.expressions().value(command.field()).text());
        pipeline.where(text + " IS NOT NULL");
        Plan plan = work.plan();
        String newest = events == null ? text : "{a: " + events.fixed("ts") + ", b: " + events.fixed("id") + "}";
        String rows = plan.keep("SELECT string_split(hinomi_pattern(" + text + "), chr(30)) AS parts, " + text
                + "[1:1500] AS text, " + newest + " AS newest FROM " + pipeline.rows());

        String pattern = plan.name("p");
        String count = plan.name("p");
        String groups = plan.keep(
                "SELECT parts[1] AS " + pattern + ", count(*) AS " + count + " FROM " + rows + " GROUP BY parts[1]");
        String top = plan.add("SELECT " + pattern + " AS k FROM " + groups + " ORDER BY " + count + " DESC, " + pattern
                + " LIMIT " + DETAILED);
        String samples = plan.add("SELECT k, to_json(list_transform(max_by(text, newest, " + SAMPLES
                + "), lambda x: {logEvent: x}))::VARCHAR AS j FROM " + rows + " JOIN " + top
                + " ON k = parts[1] GROUP BY k");
        String tokens = tokens(rows, top, plan);

        SequencedMap<String, Value> columns = new LinkedHashMap<>();
        columns.put(PATTERN, new Value.Textual(pattern));
        columns.put(
                "@ratio",
                new Value.Textual("printf('%.2f', " + count + " / (SELECT sum(" + count + ") FROM " + groups + "))"));
        columns.put(SAMPLE_COUNT, new Value.Numeric(count + "::DOUBLE"));
        columns.put(SEVERITY, new Value.Textual(severity(pattern)));
        columns.put("@regexString", new Value.Textual("hinomi_pattern_regex(" + pattern + ")"));
        columns.put("@PatternId", new Value.Textual("md5(" + pattern + ")"));
        // These are found only when they are shown.
        columns.put(
                "@tokens", new Value.Textual("hinomi_pattern_tokens(" + pattern + ", " + found(tokens, pattern) + ")"));
        columns.put("@logSamples", new Value.Textual(found(samples, pattern)));
        pipeline.replace("SELECT * FROM " + groups, columns, List.of(count + " DESC", pattern + " ASC"));
        work.matches().in("(SELECT coalesce(sum(" + count + "), 0)::BIGINT FROM " + groups + ")");
    }

    private static String found(String table, String pattern) {
        return "(SELECT j FROM " + table + " WHERE k = " + pattern + ")";
    }

    /// For each pattern a JSON list of maps: the values of a token that are frequent, with their numbers. Which
    /// these are is found in bounded memory, so that it is not exact where there are very many.
    private static String tokens(String rows, String top, Plan plan) {
        String values = plan.add("SELECT k, unnest(parts[2:]) AS v, unnest(range(1, len(parts))) AS i FROM " + rows
                + " JOIN " + top + " ON k = parts[1]");
        String frequent = plan.add(
                "SELECT k, i, unnest(approx_top_k(v, " + TOKEN_VALUES + ")) AS v FROM " + values + " GROUP BY k, i");
        String counted = plan.add(
                "SELECT k, i, v, count(*) AS n FROM " + values + " JOIN " + frequent + " USING (k, i, v) GROUP BY ALL");
        String maps = plan.add("SELECT k, i, '{' || string_agg(to_json(v)::VARCHAR || ':' || n, ',' ORDER BY n DESC, v)"
                + " || '}' AS m FROM " + counted + " GROUP BY k, i");
        return plan.add("SELECT k, '[' || string_agg(m, ',' ORDER BY i) || ']' AS j FROM " + maps + " GROUP BY k");
    }

    /// By the words in it (AWS document "Pattern analysis"; `FATAL` is named by "Comparing with previous time
    /// ranges", `Debug` by "pattern").
    private static String severity(String pattern) {
        String lower = "lower(" + pattern + ")";
        return "CASE WHEN contains(" + lower + ", 'fatal') THEN 'FATAL' WHEN contains(" + lower
                + ", 'error') THEN 'ERROR' WHEN contains(" + lower + ", 'warn') THEN 'WARN' WHEN contains(" + lower
                + ", 'debug') THEN 'DEBUG' ELSE 'INFO' END";
    }
}
