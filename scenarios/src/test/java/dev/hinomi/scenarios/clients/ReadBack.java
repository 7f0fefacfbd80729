package dev.hinomi.scenarios.clients;

import dev.hinomi.scenarios.InProcessPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/// What a library wrote, as the Java SDK reads it.
final class ReadBack implements AutoCloseable {
    private static final Duration RANGE = Duration.ofHours(3);

    private final Instant start;
    private final CloudWatchLogsClient logs;
    private final CloudWatchClient cloudWatch;

    /// @param now when the libraries write, by the system's clock
    ReadBack(InProcessPlatform platform, Instant now) {
        start = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        logs = platform.logs();
        cloudWatch = platform.cloudWatch();
    }

    CloudWatchLogsClient logs() {
        return logs;
    }

    LogGroup group(String name) {
        return logs.describeLogGroups(request -> request.logGroupNamePrefix(name))
                .logGroups()
                .getFirst();
    }

    /// All messages of a stream.
    List<String> messages(String group, String stream) {
        return logs
                .getLogEvents(request ->
                        request.logGroupName(group).logStreamName(stream).startFromHead(true))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .toList();
    }

    /// All data points of a metric in one; of zeros when there are none.
    Datapoint statistics(String namespace, String metric, Dimension... dimensions) {
        return cloudWatch
                .getMetricStatistics(request -> request.namespace(namespace)
                        .metricName(metric)
                        .dimensions(dimensions)
                        .startTime(start)
                        .endTime(start.plus(RANGE))
                        .period((int) RANGE.toSeconds())
                        .statistics(Statistic.SUM, Statistic.SAMPLE_COUNT, Statistic.MAXIMUM))
                .datapoints()
                .stream()
                .findFirst()
                .orElse(Datapoint.builder().sum(0.0).sampleCount(0.0).build());
    }

    /// A percentile of all data points of a metric.
    double percentile(String namespace, String metric, String percentile) {
        Datapoint datapoint = cloudWatch
                .getMetricStatistics(request -> request.namespace(namespace)
                        .metricName(metric)
                        .startTime(start)
                        .endTime(start.plus(RANGE))
                        .period((int) RANGE.toSeconds())
                        .extendedStatistics(percentile))
                .datapoints()
                .getFirst();
        return Objects.requireNonNull(datapoint.extendedStatistics().get(percentile));
    }

    static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    @Override
    public void close() {
        cloudWatch.close();
        logs.close();
    }
}
