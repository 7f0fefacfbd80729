package dev.hinomi.api.logs;

import dev.hinomi.api.logs.destination.DestinationOperations;
import dev.hinomi.api.logs.group.GroupOperations;
import dev.hinomi.api.logs.index.IndexOperations;
import dev.hinomi.api.logs.lookup.LookupOperations;
import dev.hinomi.api.logs.metric.DeleteMetricFilter;
import dev.hinomi.api.logs.metric.DescribeMetricFilters;
import dev.hinomi.api.logs.metric.PutMetricFilter;
import dev.hinomi.api.logs.metric.TestMetricFilter;
import dev.hinomi.api.logs.policy.PolicyOperations;
import dev.hinomi.api.logs.protect.DeleteDataProtectionPolicy;
import dev.hinomi.api.logs.protect.GetDataProtectionPolicy;
import dev.hinomi.api.logs.protect.PutDataProtectionPolicy;
import dev.hinomi.api.logs.tag.TagOperations;
import dev.hinomi.api.logs.transform.DeleteTransformer;
import dev.hinomi.api.logs.transform.GetTransformer;
import dev.hinomi.api.logs.transform.PutTransformer;
import dev.hinomi.api.logs.transform.TestTransformer;
import dev.hinomi.logs.Logs;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;
import java.util.stream.Stream;

/// Every operation of CloudWatch Logs that is served.
public final class LogsOperations {
    private LogsOperations() {}

    public static List<Handler<?, ?>> of(Logs logs) {
        return Stream.<List<Handler<?, ?>>>of(
                        groupsAndEvents(logs),
                        GroupOperations.of(logs),
                        TagOperations.of(logs),
                        PolicyOperations.of(logs),
                        IndexOperations.of(logs),
                        DestinationOperations.of(logs),
                        LookupOperations.of(logs))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Handler<?, ?>> groupsAndEvents(Logs logs) {
        return List.of(
                new CreateLogGroup(logs.groups()),
                new DeleteLogGroup(logs.groups()),
                new DescribeLogGroups(logs.groups(), logs.metrics().filters(), logs.protection()),
                new PutRetentionPolicy(logs.groups()),
                new DeleteRetentionPolicy(logs.groups()),
                new CreateLogStream(logs.streams()),
                new DeleteLogStream(logs.streams()),
                new DescribeLogStreams(logs.streams()),
                new PutLogEvents(logs.writer()),
                new GetLogEvents(logs.reader()),
                new FilterLogEvents(logs.search()),
                new GetLogRecord(logs.logRecords()),
                new GetLogGroupFields(logs.groupFields()),
                new GetLogFields(),
                new StartLiveTail(logs.liveTail()),
                new PutMetricFilter(logs.metrics().filters()),
                new DescribeMetricFilters(logs.metrics().filters()),
                new DeleteMetricFilter(logs.metrics().filters()),
                new TestMetricFilter(),
                new PutDataProtectionPolicy(logs.protection()),
                new GetDataProtectionPolicy(logs.protection()),
                new DeleteDataProtectionPolicy(logs.protection()),
                new PutTransformer(logs.transformers()),
                new GetTransformer(logs.transformers()),
                new DeleteTransformer(logs.transformers()),
                new TestTransformer());
    }
}
