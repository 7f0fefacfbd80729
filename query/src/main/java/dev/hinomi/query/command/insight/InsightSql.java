package dev.hinomi.query.command.insight;

import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Insight;

/// Which translation each of these commands has.
public final class InsightSql implements CommandSql<Insight> {
    private static final PatternSql PATTERN = new PatternSql();
    private static final AnomalySql ANOMALY = new AnomalySql();
    private static final DiffSql DIFF = new DiffSql();
    private static final LogCompareSql LOG_COMPARE = new LogCompareSql();
    private static final RelevantFieldsSql RELEVANT_FIELDS = new RelevantFieldsSql();
    private static final OutlierSql OUTLIER = new OutlierSql();
    private static final CountFrequentSql COUNT_FREQUENT = new CountFrequentSql();
    private static final EstimateSql ESTIMATE = new EstimateSql();

    @Override
    public void apply(Insight command, Work work) {
        switch (command) {
            case Insight.Pattern pattern -> PATTERN.apply(pattern, work);
            case Insight.Anomaly anomaly -> ANOMALY.apply(anomaly, work);
            case Insight.Diff diff -> DIFF.apply(diff, work);
            case Insight.LogCompare compare -> LOG_COMPARE.apply(compare, work);
            case Insight.RelevantFields relevant -> RELEVANT_FIELDS.apply(relevant, work);
            case Insight.Outlier outlier -> OUTLIER.apply(outlier, work);
            case Insight.CountFrequent frequent -> COUNT_FREQUENT.apply(frequent, work);
            case Insight.Estimate estimate -> ESTIMATE.apply(estimate, work);
        }
    }
}
