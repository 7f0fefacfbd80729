package dev.hinomi.api.logs.insights;

import dev.hinomi.insights.Insights;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;

/// The operations of CloudWatch Logs Insights.
public final class InsightsOperations {
    private InsightsOperations() {}

    public static List<Handler<?, ?>> of(Insights insights) {
        return List.of(
                new StartQuery(insights.queries()),
                new GetQueryResults(insights.queries()),
                new StopQuery(insights.queries()),
                new DescribeQueries(insights.queries()),
                new ListLogGroupsForQuery(insights.queries()),
                new PutQueryDefinition(insights.definitions()),
                new DescribeQueryDefinitions(insights.definitions()),
                new DeleteQueryDefinition(insights.definitions()),
                new CreateScheduledQuery(insights.schedules()),
                new UpdateScheduledQuery(insights.schedules()),
                new GetScheduledQuery(insights.schedules()),
                new ListScheduledQueries(insights.schedules()),
                new DeleteScheduledQuery(insights.schedules()),
                new GetScheduledQueryHistory(insights.schedules()));
    }
}
