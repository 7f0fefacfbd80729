package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.LogAlarms;
import dev.hinomi.aws.cloudwatch.AlarmContributor;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DescribeAlarmContributorsInput;
import dev.hinomi.aws.cloudwatch.DescribeAlarmContributorsOutput;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Tells which of the things that an alarm watches are in `ALARM`. There are at most 100, which is one page.
public final class DescribeAlarmContributors
        implements OperationHandler<DescribeAlarmContributorsInput, DescribeAlarmContributorsOutput> {
    private final LogAlarms alarms;

    public DescribeAlarmContributors(LogAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<DescribeAlarmContributorsInput, DescribeAlarmContributorsOutput> operation() {
        return CloudWatch.DESCRIBE_ALARM_CONTRIBUTORS;
    }

    @Override
    public DescribeAlarmContributorsOutput handle(RequestContext context, DescribeAlarmContributorsInput input) {
        if (input.nextToken() != null) {
            throw PageToken.invalid();
        }
        return new DescribeAlarmContributorsOutput(
                alarms.contributors(context.scope(), input.alarmName()).stream()
                        .map(each ->
                                new AlarmContributor(each.id(), each.attributes(), each.reason(), each.transitioned()))
                        .toList(),
                null);
    }
}
