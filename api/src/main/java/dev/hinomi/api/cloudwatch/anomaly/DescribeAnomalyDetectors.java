package dev.hinomi.api.cloudwatch.anomaly;

import dev.hinomi.api.cloudwatch.AlarmQueries;
import dev.hinomi.api.cloudwatch.Shared;
import dev.hinomi.aws.cloudwatch.AnomalyDetectorConfiguration;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DescribeAnomalyDetectorsInput;
import dev.hinomi.aws.cloudwatch.DescribeAnomalyDetectorsOutput;
import dev.hinomi.aws.cloudwatch.Dimension;
import dev.hinomi.aws.cloudwatch.MetricCharacteristics;
import dev.hinomi.aws.cloudwatch.MetricMathAnomalyDetector;
import dev.hinomi.aws.cloudwatch.Range;
import dev.hinomi.aws.cloudwatch.SingleMetricAnomalyDetector;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.anomaly.AnomalyDetector;
import dev.hinomi.metrics.anomaly.AnomalyDetectors;
import dev.hinomi.metrics.anomaly.DetectorFilter;
import dev.hinomi.metrics.anomaly.DetectorPage;
import dev.hinomi.metrics.anomaly.DetectorSettings;
import dev.hinomi.metrics.anomaly.DetectorSubject;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Set;

/// Lists detectors: those of single metrics, unless the request asks for others.
final class DescribeAnomalyDetectors
        implements OperationHandler<DescribeAnomalyDetectorsInput, DescribeAnomalyDetectorsOutput> {
    private static final int PAGE = 100;
    private static final String SINGLE = "SINGLE_METRIC";
    private static final String MATH = "METRIC_MATH";

    private final AnomalyDetectors detectors;

    DescribeAnomalyDetectors(AnomalyDetectors detectors) {
        this.detectors = detectors;
    }

    @Override
    public Operation<DescribeAnomalyDetectorsInput, DescribeAnomalyDetectorsOutput> operation() {
        return CloudWatch.DESCRIBE_ANOMALY_DETECTORS;
    }

    @Override
    public DescribeAnomalyDetectorsOutput handle(RequestContext context, DescribeAnomalyDetectorsInput input) {
        int size = input.maxResults() == null ? PAGE : input.maxResults();
        if (size > PAGE) {
            throw new FaultException(new Fault.InvalidParameter(
                    "MaxResults", "MaxResults: " + size + " (expected: at most " + PAGE + ")"));
        }
        DetectorPage page = detectors.list(context.scope(), filter(input), size, input.nextToken());
        return new DescribeAnomalyDetectorsOutput(
                page.detectors().stream().map(DescribeAnomalyDetectors::wire).toList(),
                page.next().orElse(null));
    }

    private static DetectorFilter filter(DescribeAnomalyDetectorsInput input) {
        boolean byMetric = input.namespace() != null
                || input.metricName() != null
                || !input.dimensions().isEmpty();
        if (!input.anomalyDetectorIds().isEmpty()) {
            if (byMetric || !input.anomalyDetectorTypes().isEmpty()) {
                throw new FaultException(new Fault.InvalidCombination(
                        "The parameter AnomalyDetectorIds cannot be used together with Namespace, MetricName,"
                                + " Dimensions or AnomalyDetectorTypes."));
            }
            return new DetectorFilter.Ids(Set.copyOf(input.anomalyDetectorIds()));
        }
        List<String> types = input.anomalyDetectorTypes().isEmpty() ? List.of(SINGLE) : input.anomalyDetectorTypes();
        return new DetectorFilter.Metrics(
                types.contains(SINGLE),
                types.contains(MATH),
                input.namespace(),
                input.metricName(),
                Set.copyOf(Shared.dimensions(input.dimensions())));
    }

    private static dev.hinomi.aws.cloudwatch.AnomalyDetector wire(AnomalyDetector detector) {
        DetectorSettings settings = detector.settings();
        Boolean spikes = settings.periodicSpikes();
        dev.hinomi.aws.cloudwatch.AnomalyDetector.Builder wire = dev.hinomi.aws.cloudwatch.AnomalyDetector.builder()
                .anomalyDetectorId(detector.id())
                .stateValue(detector.state().name())
                .configuration(new AnomalyDetectorConfiguration(
                        settings.excluded().stream()
                                .map(range -> new Range(range.start(), range.end()))
                                .toList(),
                        settings.timezone()))
                .metricCharacteristics(spikes == null ? null : new MetricCharacteristics(spikes));
        switch (detector.subject()) {
            case DetectorSubject.SingleMetric single -> {
                List<Dimension> dimensions = Shared.wire(single.metric().dimensions());
                wire.namespace(single.metric().namespace())
                        .metricName(single.metric().name())
                        .dimensions(dimensions)
                        .stat(single.statistic())
                        .singleMetricAnomalyDetector(new SingleMetricAnomalyDetector(
                                null,
                                single.metric().namespace(),
                                single.metric().name(),
                                dimensions,
                                single.statistic()));
            }
            case DetectorSubject.MetricMath math ->
                wire.metricMathAnomalyDetector(new MetricMathAnomalyDetector(AlarmQueries.wire(math.queries())));
        }
        return wire.build();
    }
}
