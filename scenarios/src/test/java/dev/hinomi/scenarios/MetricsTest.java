package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/// Data points through the real port and the real SDK.
final class MetricsTest {
    private static final Dimension TOKYO =
            Dimension.builder().name("Region").value("Tokyo").build();

    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchClient cloudWatch;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        cloudWatch = platform.cloudWatch();
    }

    @Test
    void whatWasPutIsListedAndSummed() {
        Instant start = InProcessPlatform.START.minus(Duration.ofMinutes(10));
        for (int i = 0; i < 4; i++) {
            double value = i + 1;
            Instant at = start.plus(Duration.ofMinutes(i));
            MetricDatum datum = MetricDatum.builder()
                    .metricName("Orders")
                    .dimensions(TOKYO)
                    .timestamp(at)
                    .value(value)
                    .build();
            cloudWatch.putMetricData(request -> request.namespace("Shop").metricData(datum));
        }

        List<Metric> listed =
                cloudWatch.listMetrics(request -> request.namespace("Shop")).metrics();
        List<Datapoint> datapoints = cloudWatch
                .getMetricStatistics(request -> request.namespace("Shop")
                        .metricName("Orders")
                        .dimensions(TOKYO)
                        .startTime(start)
                        .endTime(start.plus(Duration.ofMinutes(5)))
                        .period(300)
                        .statistics(Statistic.SUM, Statistic.MAXIMUM))
                .datapoints();

        assertThat(listed)
                .singleElement()
                .satisfies(metric ->
                        assertThat(metric.dimensions().getFirst().value()).isEqualTo("Tokyo"));
        assertThat(datapoints).singleElement().satisfies(datapoint -> {
            assertThat(datapoint.sum()).isEqualTo(10.0);
            assertThat(datapoint.maximum()).isEqualTo(4.0);
            assertThat(datapoint.average()).isNull();
        });
    }
}
