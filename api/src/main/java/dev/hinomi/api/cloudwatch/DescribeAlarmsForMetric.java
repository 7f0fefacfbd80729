package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.MetricAlarmFilter;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DescribeAlarmsForMetricInput;
import dev.hinomi.aws.cloudwatch.DescribeAlarmsForMetricOutput;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Describes the alarms on one metric.
public final class DescribeAlarmsForMetric
        implements OperationHandler<DescribeAlarmsForMetricInput, DescribeAlarmsForMetricOutput> {
    private final Alarms alarms;

    public DescribeAlarmsForMetric(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<DescribeAlarmsForMetricInput, DescribeAlarmsForMetricOutput> operation() {
        return CloudWatch.DESCRIBE_ALARMS_FOR_METRIC;
    }

    @Override
    public DescribeAlarmsForMetricOutput handle(RequestContext context, DescribeAlarmsForMetricInput input) {
        MetricAlarmFilter filter = new MetricAlarmFilter(
                new MetricId(input.namespace(), input.metricName(), Shared.dimensions(input.dimensions())),
                input.statistic() == null ? input.extendedStatistic() : input.statistic(),
                input.period(),
                Shared.unit(input.unit()));
        return DescribeAlarmsForMetricOutput.builder()
                .metricAlarms(alarms.forMetric(context.scope(), filter).stream()
                        .map(alarm -> AlarmShapes.metric(context.scope(), alarm))
                        .toList())
                .build();
    }
}
