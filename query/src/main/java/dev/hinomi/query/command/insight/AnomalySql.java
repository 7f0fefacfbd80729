package dev.hinomi.query.command.insight;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.SourceRange;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.Optional;

/// `pattern @message | anomaly`: keeps all columns and tells which patterns are unusual (AWS document
/// "anomaly"), in comparison with the range just before, which is as long. AWS says neither how it finds
/// anomalies nor how the columns are called. Here `@anomaly` is 1 or 0, `@anomalyType` is one of the two kinds
/// of AWS that can be told from counts, and `@baselineCount` is the number of events before:
///
/// - `New Pattern`: there were events before, and none of the pattern.
/// - `Pattern Frequency`: at least twice or at most half as many events, and a difference of more than three
///   times the square root of the number before, which chance alone seldom makes.
///
/// AWS's kinds that look into tokens (variation, numbers, HTTP error codes) are not found.
final class AnomalySql implements CommandSql<Insight.Anomaly> {
    private static final String TYPE = "@anomalyType";

    @Override
    public void apply(Insight.Anomaly command, Work work) {
        Pipeline now = work.pipeline();
        if (!now.has(PatternSql.PATTERN)) {
            throw new FaultException(
                    new QueryProblem(command.position(), "anomaly without pattern", "pattern before anomaly").fault());
        }
        Pipeline before =
                work.again(SourceRange.shifted(SourceRange.own(work.plan().moment()), Optional.empty()));
        String pattern = now.bind(now.name(PatternSql.PATTERN).text());
        String known = work.plan()
                .add("SELECT " + before.name(PatternSql.PATTERN).text() + " AS k, "
                        + before.name(PatternSql.SAMPLE_COUNT).number() + " AS n FROM " + before.rows());
        String baseline = work.plan().name("a");
        now.then("SELECT r.*, coalesce(b.n, 0) AS " + baseline + " FROM " + now.rows() + " AS r LEFT JOIN " + known
                + " AS b ON b.k = r." + pattern);
        String count = now.bind(now.name(PatternSql.SAMPLE_COUNT).number());
        String often = "abs(" + count + " - " + baseline + ") > 3 * sqrt(" + baseline + ") AND (" + count + " >= 2 * "
                + baseline + " OR " + baseline + " >= 2 * " + count + ")";
        String type = now.bind("CASE WHEN " + baseline + " > 0 AND " + often + " THEN 'Pattern Frequency' WHEN "
                + baseline + " = 0 AND (SELECT count(*) > 0 FROM " + known + ") THEN 'New Pattern' END");
        now.define("@anomaly", new Value.Truth(type + " IS NOT NULL"));
        now.define(TYPE, new Value.Textual(type));
        now.define("@baselineCount", new Value.Numeric(baseline));
        now.showBeside("@anomaly");
        now.showBeside(TYPE);
        now.showBeside("@baselineCount");
    }
}
