package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.api.cloudwatch.tag.ListTagsForResource;
import dev.hinomi.api.cloudwatch.tag.ResourceTags;
import dev.hinomi.api.cloudwatch.tag.TagResource;
import dev.hinomi.api.cloudwatch.tag.UntagResource;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.query.MetricData;
import dev.hinomi.wire.endpoint.OperationHandler;
import java.util.List;

/// Every operation of CloudWatch that is served.
public final class CloudWatchOperations {
    private CloudWatchOperations() {}

    public static List<OperationHandler<?, ?>> of(Metrics metrics, MetricData data, Alarms alarms, ResourceTags tags) {
        return List.of(
                new PutMetricData(metrics),
                new ListMetrics(metrics),
                new GetMetricStatistics(metrics),
                new GetMetricData(data),
                new PutMetricAlarm(alarms),
                new DescribeAlarms(alarms),
                new DescribeAlarmsForMetric(alarms),
                new DescribeAlarmHistory(alarms),
                new SetAlarmState(alarms),
                new EnableAlarmActions(alarms),
                new DisableAlarmActions(alarms),
                new DeleteAlarms(alarms),
                new PutCompositeAlarm(alarms),
                new PutLogAlarm(alarms.logs()),
                new DescribeAlarmContributors(alarms.logs()),
                new TagResource(tags),
                new UntagResource(tags),
                new ListTagsForResource(tags));
    }
}
