package dev.hinomi.metrics.data;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;

/// Where the queries of a set find what they name.
public record DataSources(
        SeriesReader reader, SeriesSearch search, InsightsQueries insights, AnomalyBands bands, RuleReports rules) {

    /// Single metrics only: whatever else a query asks for is refused by name.
    public static DataSources of(SeriesReader reader) {
        return new DataSources(
                reader,
                new NoSearch(),
                new NoInsights(),
                (_, _, _, _) -> {
                    throw refused("ANOMALY_DETECTION_BAND");
                },
                (_, _, _, _) -> {
                    throw refused("INSIGHT_RULE_METRIC");
                });
    }

    public DataSources withReader(SeriesReader other) {
        return new DataSources(other, search, insights, bands, rules);
    }

    public DataSources withSearch(SeriesSearch other) {
        return new DataSources(reader, other, insights, bands, rules);
    }

    public DataSources withInsights(InsightsQueries other) {
        return new DataSources(reader, search, other, bands, rules);
    }

    public DataSources withBands(AnomalyBands other) {
        return new DataSources(reader, search, insights, other, rules);
    }

    public DataSources withRules(RuleReports other) {
        return new DataSources(reader, search, insights, bands, other);
    }

    private static FaultException refused(String what) {
        return new FaultException(new Fault.Unsupported(what, what + " is not supported here."));
    }

    private static final class NoSearch implements SeriesSearch {
        @Override
        public void check(String text) {
            throw refused("SEARCH");
        }

        @Override
        public Found find(Scope scope, String text) {
            throw refused("SEARCH");
        }
    }

    private static final class NoInsights implements InsightsQueries {
        @Override
        public Form check(String sql) {
            throw refused("SELECT");
        }

        @Override
        public Answer run(Scope scope, String sql, PeriodRange range) {
            throw refused("SELECT");
        }
    }
}
