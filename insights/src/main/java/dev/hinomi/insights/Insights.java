package dev.hinomi.insights;

import dev.hinomi.insights.definition.QueryDefinitions;
import dev.hinomi.insights.engine.QueryRunner;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.records.Records;
import java.nio.file.Path;

/// The parts of CloudWatch Logs Insights, put together.
public final class Insights implements AutoCloseable {
    private final Queries queries;
    private final QueryDefinitions definitions;

    /// @param directory for the rows of queries; made when it is missing
    public Insights(InsightsSettings settings, Records records, Path directory, QueryRunner runner, Timers timers) {
        definitions = new QueryDefinitions(records, timers);
        queries = new Queries(
                records,
                new LogCatalog(records),
                definitions,
                directory,
                runner,
                new Queries.Limits(settings.concurrent(), settings.timeout(), settings.retention()),
                timers);
    }

    /// Ends what an earlier process left running, and begins to forget old results.
    public void start() {
        queries.start();
    }

    public Queries queries() {
        return queries;
    }

    /// Saved queries.
    public QueryDefinitions definitions() {
        return definitions;
    }

    @Override
    public void close() {
        queries.close();
    }
}
