package dev.hinomi.api.logs;

import dev.hinomi.logs.Logs;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;

/// Every operation of CloudWatch Logs that is served.
public final class LogsOperations {
    private LogsOperations() {}

    public static List<Handler<?, ?>> of(Logs logs) {
        return List.of(
                new CreateLogGroup(logs.groups()),
                new DeleteLogGroup(logs.groups()),
                new DescribeLogGroups(logs.groups()),
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
                new StartLiveTail(logs.liveTail()));
    }
}
