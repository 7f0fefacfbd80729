package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.HistoryQuery;
import dev.hinomi.alarms.Page;
import dev.hinomi.alarms.model.HistoryItem;
import dev.hinomi.aws.cloudwatch.AlarmHistoryItem;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DescribeAlarmHistoryInput;
import dev.hinomi.aws.cloudwatch.DescribeAlarmHistoryOutput;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Optional;

/// Tells what happened to alarms, also to those that were deleted.
public final class DescribeAlarmHistory
        implements OperationHandler<DescribeAlarmHistoryInput, DescribeAlarmHistoryOutput> {
    private final Alarms alarms;

    public DescribeAlarmHistory(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<DescribeAlarmHistoryInput, DescribeAlarmHistoryOutput> operation() {
        return CloudWatch.DESCRIBE_ALARM_HISTORY;
    }

    @Override
    public DescribeAlarmHistoryOutput handle(RequestContext context, DescribeAlarmHistoryInput input) {
        if (input.alarmContributorId() != null) {
            throw new FaultException(new Fault.Unsupported(
                    "AlarmContributorId", "AlarmContributorId: alarms with contributors are not supported"));
        }
        Page<JournalEntry<HistoryItem>> page = AlarmShapes.includeMetricAlarms(input.alarmTypes())
                ? alarms.history(context.scope(), query(input))
                : new Page<>(List.of(), Optional.empty());
        DescribeAlarmHistoryOutput.Builder output = DescribeAlarmHistoryOutput.builder()
                .alarmHistoryItems(
                        page.items().stream().map(DescribeAlarmHistory::wire).toList());
        page.next().ifPresent(output::nextToken);
        return output.build();
    }

    private static HistoryQuery query(DescribeAlarmHistoryInput input) {
        return new HistoryQuery(
                input.alarmName(),
                input.historyItemType(),
                input.startDate(),
                input.endDate(),
                !"TimestampAscending".equals(input.scanBy()),
                input.maxRecords(),
                input.nextToken());
    }

    private static AlarmHistoryItem wire(JournalEntry<HistoryItem> entry) {
        return AlarmHistoryItem.builder()
                .alarmName(entry.subject())
                .alarmType(AlarmShapes.METRIC_ALARM)
                .timestamp(entry.at())
                .historyItemType(entry.kind())
                .historySummary(entry.value().summary())
                .historyData(entry.value().data())
                .build();
    }
}
