package dev.hinomi.insights;

import dev.hinomi.insights.definition.QueryDefinitions;
import dev.hinomi.insights.engine.QueryRunner;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.insights.schedule.ResultBuckets;
import dev.hinomi.insights.schedule.ScheduledQueries;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.records.Records;
import java.nio.file.Path;

/// The parts of CloudWatch Logs Insights, put together.
public final class Insights implements AutoCloseable {
    private final Queries queries;
    private final QueryDefinitions definitions;
    private final ScheduledQueries schedules;

    /// @param directory for the rows of queries; made when it is missing
    /// @param buckets where results of scheduled queries may be put
    public Insights(
            InsightsSettings settings,
            Records records,
            Path directory,
            QueryRunner runner,
            ResultBuckets buckets,
            Timers timers) {
        definitions = new QueryDefinitions(records, timers);
        queries = new Queries(
                records,
                new LogCatalog(records),
                definitions,
                directory,
                runner,
                new Queries.Limits(settings.concurrent(), settings.timeout(), settings.retention()),
                timers);
        schedules = new ScheduledQueries(records, queries, buckets, directory.resolve("unsent"), timers);
    }

    /// Ends what an earlier process left running, and begins to forget old results.
    public void start() {
        queries.start();
        schedules.start();
    }

    public Queries queries() {
        return queries;
    }

    /// Saved queries.
    public QueryDefinitions definitions() {
        return definitions;
    }

    public ScheduledQueries schedules() {
        return schedules;
    }

    /// The schedules first: the end that the queries come to then is none of their runs'.
    @Override
    public void close() {
        schedules.close();
        queries.close();
        schedules.awaitEnd();
    }
}
