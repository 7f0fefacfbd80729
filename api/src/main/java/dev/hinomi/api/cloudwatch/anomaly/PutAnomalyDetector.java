package dev.hinomi.api.cloudwatch.anomaly;

import dev.hinomi.aws.cloudwatch.AnomalyDetectorConfiguration;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.MetricCharacteristics;
import dev.hinomi.aws.cloudwatch.PutAnomalyDetectorInput;
import dev.hinomi.aws.cloudwatch.PutAnomalyDetectorOutput;
import dev.hinomi.metrics.anomaly.AnomalyDetectors;
import dev.hinomi.metrics.anomaly.DetectorSettings;
import dev.hinomi.metrics.anomaly.DetectorSettings.Excluded;
import dev.hinomi.metrics.anomaly.DetectorSubject;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;

/// Makes a detector of a metric or of metric math, or changes how one is trained.
final class PutAnomalyDetector implements OperationHandler<PutAnomalyDetectorInput, PutAnomalyDetectorOutput> {
    private final AnomalyDetectors detectors;

    PutAnomalyDetector(AnomalyDetectors detectors) {
        this.detectors = detectors;
    }

    @Override
    public Operation<PutAnomalyDetectorInput, PutAnomalyDetectorOutput> operation() {
        return CloudWatch.PUT_ANOMALY_DETECTOR;
    }

    @Override
    public PutAnomalyDetectorOutput handle(RequestContext context, PutAnomalyDetectorInput input) {
        DetectorSubject subject = new SubjectForms(
                        input.namespace(),
                        input.metricName(),
                        input.dimensions(),
                        input.stat(),
                        input.singleMetricAnomalyDetector(),
                        input.metricMathAnomalyDetector())
                .subject(context.scope().account());
        return new PutAnomalyDetectorOutput(detectors.put(context.scope(), subject, settings(input)));
    }

    private static DetectorSettings settings(PutAnomalyDetectorInput input) {
        AnomalyDetectorConfiguration configuration = input.configuration();
        MetricCharacteristics characteristics = input.metricCharacteristics();
        List<Excluded> excluded = configuration == null
                ? List.of()
                : configuration.excludedTimeRanges().stream()
                        .map(range -> new Excluded(range.startTime(), range.endTime()))
                        .toList();
        return new DetectorSettings(
                excluded,
                configuration == null ? null : configuration.metricTimezone(),
                characteristics == null ? null : characteristics.periodicSpikes());
    }
}
