package dev.hinomi.app.platform;

import dev.hinomi.api.load.Load;
import dev.hinomi.app.load.CountedQueries;
import dev.hinomi.delivery.LogDelivery;
import dev.hinomi.insights.Insights;
import dev.hinomi.insights.InsightsSettings;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.insights.contributor.RuleEvents;
import dev.hinomi.insights.engine.StoredEventsRunner;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.egress.View;
import dev.hinomi.query.plan.QueryExecutor;
import dev.hinomi.query.scalar.MatchCounters;
import dev.hinomi.query.scalar.ScalarFunctions;
import dev.hinomi.records.Records;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.engine.EngineSettings;
import dev.hinomi.store.engine.QueryEngines;
import dev.hinomi.store.table.EventFields;
import java.nio.file.Path;

/// Logs Insights over the events of a store: queries run in engines of their own, which know the fields of events as
/// the logs find them.
///
/// @param counted every query runs through it
/// @param rules those of Contributor Insights, over the same events
record InsightsAssembly(Insights insights, CountedQueries counted, InsightRules rules) {
    /// @param results a directory for what queries found
    /// @param parts closes what is made here
    static InsightsAssembly of(
            InsightsSettings settings,
            Records records,
            DuckDbStore store,
            Logs logs,
            LogDelivery delivery,
            Path results,
            Load load,
            Timers timers,
            Parts parts) {
        MatchCounters counters = new MatchCounters();
        EventFields fields = logs.eventFields(View.UNMASKED);
        QueryEngines engines = parts.add(new QueryEngines(
                store, store.fields(fields), fields, engines(settings), ScalarFunctions.all(counters)));
        CountedQueries runner =
                new CountedQueries(new StoredEventsRunner(logs, engines, new QueryExecutor(counters), timers), load);
        ScheduledResultBuckets buckets = new ScheduledResultBuckets(delivery.buckets());
        return new InsightsAssembly(
                parts.add(new Insights(settings, records, results, runner, buckets, timers)),
                runner,
                new InsightRules(records, new RuleEvents(logs, engines), timers));
    }

    private static EngineSettings engines(InsightsSettings settings) {
        EngineSettings standard = EngineSettings.DEFAULT;
        return new EngineSettings(
                settings.concurrent(),
                Math.toIntExact(settings.memory() >> 20),
                standard.threads(),
                standard.attachedFiles(),
                standard.recentBytes());
    }
}
