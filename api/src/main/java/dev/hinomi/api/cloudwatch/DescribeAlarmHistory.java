package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.HistoryQuery;
import dev.hinomi.alarms.Page;
import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.history.HistoryKind;
import dev.hinomi.alarms.model.AlarmType;
import dev.hinomi.aws.cloudwatch.AlarmHistoryItem;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DescribeAlarmHistoryInput;
import dev.hinomi.aws.cloudwatch.DescribeAlarmHistoryOutput;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Operation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        checkContributor(input);
        Page<JournalEntry<HistoryItem>> page = alarms.history(context.scope(), query(input));
        DescribeAlarmHistoryOutput.Builder output = DescribeAlarmHistoryOutput.builder()
                .alarmHistoryItems(
                        page.items().stream().map(DescribeAlarmHistory::wire).toList());
        page.next().ifPresent(output::nextToken);
        return output.build();
    }

    private static void checkContributor(DescribeAlarmHistoryInput input) {
        if (input.alarmContributorId() == null) {
            return;
        }
        if (input.alarmName() == null) {
            throw new WireError(
                    "ValidationError", "Alarm name must be provided to query history for alarm contributors.");
        }
        if (input.alarmTypes().contains(AlarmType.COMPOSITE.label())) {
            throw new WireError(
                    "ValidationError", "Alarm contributor history cannot be requested for composite alarm type.");
        }
        for (HistoryKind.Item item : items(input.historyItemType())) {
            if (!item.ofContributor()) {
                throw new WireError(
                        "ValidationError", item.label() + " is not supported history item type for alarm contributor.");
            }
        }
    }

    private static Set<HistoryKind.Item> items(@Nullable String label) {
        return label == null ? Set.of() : Set.of(HistoryKind.Item.parse(label));
    }

    private static HistoryQuery query(DescribeAlarmHistoryInput input) {
        return new HistoryQuery(
                input.alarmName(),
                input.alarmContributorId(),
                AlarmShapes.types(input.alarmTypes()),
                items(input.historyItemType()),
                input.startDate(),
                input.endDate(),
                !"TimestampAscending".equals(input.scanBy()),
                input.maxRecords(),
                input.nextToken());
    }

    private static AlarmHistoryItem wire(JournalEntry<HistoryItem> entry) {
        HistoryKind kind = HistoryKind.parse(entry.kind());
        HistoryItem.Contributor contributor = entry.value().contributor();
        return AlarmHistoryItem.builder()
                .alarmName(entry.subject())
                .alarmType(kind.alarm().label())
                .timestamp(entry.at())
                .historyItemType(kind.item().label())
                .historySummary(entry.value().summary())
                .historyData(entry.value().data())
                .alarmContributorId(contributor == null ? null : contributor.id())
                .alarmContributorAttributes(contributor == null ? Absent.map() : contributor.attributes())
                .build();
    }
}
