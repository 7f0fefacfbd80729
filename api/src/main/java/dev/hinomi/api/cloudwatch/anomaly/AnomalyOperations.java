package dev.hinomi.api.cloudwatch.anomaly;

import dev.hinomi.metrics.anomaly.AnomalyDetectors;
import dev.hinomi.wire.endpoint.OperationHandler;
import java.util.List;

/// Every operation on anomaly detectors.
public final class AnomalyOperations {
    private AnomalyOperations() {}

    public static List<OperationHandler<?, ?>> of(AnomalyDetectors detectors) {
        return List.of(
                new PutAnomalyDetector(detectors),
                new DescribeAnomalyDetectors(detectors),
                new DeleteAnomalyDetector(detectors));
    }
}
