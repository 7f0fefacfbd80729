package dev.hinomi.api.cloudwatch.anomaly;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DeleteAnomalyDetectorInput;
import dev.hinomi.aws.cloudwatch.DeleteAnomalyDetectorOutput;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.anomaly.AnomalyDetectors;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a detector, named by its id or by what it watches. An alarm that needs it makes it again.
final class DeleteAnomalyDetector implements OperationHandler<DeleteAnomalyDetectorInput, DeleteAnomalyDetectorOutput> {
    private final AnomalyDetectors detectors;

    DeleteAnomalyDetector(AnomalyDetectors detectors) {
        this.detectors = detectors;
    }

    @Override
    public Operation<DeleteAnomalyDetectorInput, DeleteAnomalyDetectorOutput> operation() {
        return CloudWatch.DELETE_ANOMALY_DETECTOR;
    }

    @Override
    public DeleteAnomalyDetectorOutput handle(RequestContext context, DeleteAnomalyDetectorInput input) {
        SubjectForms forms = new SubjectForms(
                input.namespace(),
                input.metricName(),
                input.dimensions(),
                input.stat(),
                input.singleMetricAnomalyDetector(),
                input.metricMathAnomalyDetector());
        String id = input.anomalyDetectorId();
        if (id != null && !forms.isEmpty()) {
            throw new FaultException(new Fault.InvalidCombination(
                    "The parameter AnomalyDetectorId cannot be used together with what the detector watches."));
        }
        detectors.delete(
                context.scope(),
                id != null ? id : forms.subject(context.scope().account()).detectorId());
        return new DeleteAnomalyDetectorOutput();
    }
}
