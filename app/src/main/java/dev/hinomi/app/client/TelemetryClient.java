package dev.hinomi.app.client;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.demo.signal.LogLine;
import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.MetricDatum;
import dev.hinomi.demo.signal.Telemetry;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Sends telemetry to a running server as SDKs and agents do: PutMetricData as JSON 1.0, and PutLogEvents to groups and
/// streams that it makes when they are not there.
public final class TelemetryClient implements Telemetry, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SignedHttp metrics;
    private final LogsClient logs;

    public TelemetryClient(URI endpoint, RequestSigner signer, InstantSource clock) {
        metrics = new SignedHttp(endpoint, signer, clock, Optional.of(TIMEOUT));
        logs = new LogsClient(endpoint, signer, clock);
    }

    @Override
    public void put(String namespace, List<MetricDatum> data) {
        Headers headers = Headers.of(
                "content-type",
                "application/x-amz-json-1.0",
                "x-amz-target",
                "GraniteServiceVersion20100801.PutMetricData");
        Map<String, Object> request = Map.of(
                "Namespace",
                namespace,
                "MetricData",
                data.stream().map(TelemetryClient::members).toList());
        HttpResponse<byte[]> answer =
                metrics.post(CloudWatch.SERVICE.signingName(), headers, JSON.writeValueAsString(request));
        if (answer.statusCode() / 100 != 2) {
            throw new FaultException(
                    new Fault.Denied("PutMetricData: " + new String(answer.body(), StandardCharsets.UTF_8).strip()));
        }
    }

    private static Map<String, Object> members(MetricDatum datum) {
        return Map.of(
                "MetricName",
                datum.series().name(),
                "Dimensions",
                datum.series().dimensions().entrySet().stream()
                        .map(each -> Map.of("Name", each.getKey(), "Value", each.getValue()))
                        .toList(),
                "Timestamp",
                datum.minute().getEpochSecond(),
                "Unit",
                datum.series().unit(),
                "Values",
                List.copyOf(datum.counts().keySet()),
                "Counts",
                List.copyOf(datum.counts().values()));
    }

    @Override
    public void put(LogPlace place, List<LogLine> lines) {
        Map<String, Object> request = Map.of(
                "logGroupName",
                place.group(),
                "logStreamName",
                place.stream(),
                "logEvents",
                lines.stream()
                        .map(line -> Map.of("timestamp", line.at().toEpochMilli(), "message", line.message()))
                        .toList());
        try {
            logs.call("PutLogEvents", request);
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.NotFound)) {
                throw e;
            }
            make("CreateLogGroup", Map.of("logGroupName", place.group()));
            make("CreateLogStream", Map.of("logGroupName", place.group(), "logStreamName", place.stream()));
            logs.call("PutLogEvents", request);
        }
    }

    private void make(String operation, Map<String, String> what) {
        try {
            logs.call(operation, what);
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.AlreadyExists)) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        logs.close();
        metrics.close();
    }
}
