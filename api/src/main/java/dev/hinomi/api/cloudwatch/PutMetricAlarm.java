package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.model.WallClock;
import dev.hinomi.alarms.request.MetricAlarmRequest;
import dev.hinomi.api.cloudwatch.tag.Tags;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.EvaluationWindow;
import dev.hinomi.aws.cloudwatch.PutMetricAlarmInput;
import dev.hinomi.aws.cloudwatch.PutMetricAlarmOutput;
import dev.hinomi.aws.cloudwatch.WallClockWindow;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.codec.ProtocolCodec;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.validation.Validator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes an alarm on a metric or on queries, or changes one.
public final class PutMetricAlarm implements OperationHandler<PutMetricAlarmInput, PutMetricAlarmOutput> {
    private final Alarms alarms;

    public PutMetricAlarm(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<PutMetricAlarmInput, PutMetricAlarmOutput> operation() {
        return CloudWatch.PUT_METRIC_ALARM;
    }

    /// The alarm that somebody proposes.
    ///
    /// @param document the operation's input in JSON, as `--cli-input-json` takes it
    /// @throws FaultException for what is no such document
    public static MetricAlarmRequest proposed(byte[] document) {
        try {
            Draft<PutMetricAlarmInput> draft = ProtocolCodec.of(Service.Protocol.JSON, CloudWatch.SERVICE)
                    .decode(
                            CloudWatch.PUT_METRIC_ALARM,
                            new WireRequest("POST", "/", "", Headers.of(), Blob.of(document)),
                            Map.of());
            new Validator(List.of(CloudWatch.PUT_METRIC_ALARM)).check(draft).ifPresent(violations -> {
                throw new FaultException(new Fault.InvalidParameter("alarm", violations));
            });
            PutMetricAlarmInput input = draft.build();
            refuseOtherKinds(input);
            return request(input);
        } catch (WireError e) {
            throw new FaultException(new Fault.InvalidParameter("alarm", "alarm: " + e.message()), e);
        }
    }

    @Override
    public PutMetricAlarmOutput handle(RequestContext context, PutMetricAlarmInput input) {
        return ValidationErrors.asValidationErrors(() -> {
            refuseOtherKinds(input);
            alarms.put(context.scope(), request(input));
            return new PutMetricAlarmOutput();
        });
    }

    private static void refuseOtherKinds(PutMetricAlarmInput input) {
        refuse(input.evaluationCriteria() != null, "EvaluationCriteria", "alarms on PromQL");
        refuse(input.evaluationInterval() != null, "EvaluationInterval", "alarms on PromQL");
    }

    private static void refuse(boolean present, String member, String kind) {
        if (present) {
            throw new FaultException(new Fault.Unsupported(member, member + ": " + kind + " are not supported"));
        }
    }

    private static MetricAlarmRequest request(PutMetricAlarmInput input) {
        return new MetricAlarmRequest(
                input.alarmName(),
                input.alarmDescription(),
                Shared.actions(
                        input.actionsEnabled(),
                        input.okActions(),
                        input.alarmActions(),
                        input.insufficientDataActions()),
                input.namespace(),
                input.metricName(),
                Shared.dimensions(input.dimensions()),
                input.statistic(),
                input.extendedStatistic(),
                input.period(),
                Shared.unit(input.unit()),
                input.evaluationPeriods(),
                input.datapointsToAlarm(),
                input.threshold(),
                input.comparisonOperator(),
                input.treatMissingData(),
                input.evaluateLowSampleCountPercentile(),
                AlarmQueries.of(input.metrics()),
                input.thresholdMetricId(),
                wallClock(input.evaluationWindow()),
                Shared.warmUp(input.warmUpConfiguration()),
                Tags.ofNew(input.tags()));
    }

    private static @Nullable WallClock wallClock(@Nullable EvaluationWindow window) {
        WallClockWindow wallClock = window == null ? null : window.wallClockWindow();
        return wallClock == null ? null : new WallClock(wallClock.timezone());
    }
}
