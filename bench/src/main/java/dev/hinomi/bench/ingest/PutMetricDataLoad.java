package dev.hinomi.bench.ingest;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.cbor.CBORFactory;

/// PutMetricData with 20 data points of as many metrics, in each protocol that clients speak.
final class PutMetricDataLoad implements Workload {
    private static final int POINTS = 20;
    private static final String TARGET = "GraniteServiceVersion20100801";

    enum Protocol {
        QUERY,
        JSON,
        CBOR
    }

    private final Protocol protocol;
    private final JsonFactory json = new JsonFactory();
    private final CBORFactory cbor = new CBORFactory();

    PutMetricDataLoad(Protocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public String name() {
        return "PutMetricData, " + POINTS + " points, "
                + switch (protocol) {
                    case QUERY -> "query/XML";
                    case JSON -> "JSON 1.0";
                    case CBOR -> "RPC v2 CBOR";
                };
    }

    @Override
    public String service() {
        return "monitoring";
    }

    @Override
    public int items() {
        return POINTS;
    }

    @Override
    public List<WireRequest> preparation(String host) {
        return List.of();
    }

    @Override
    public WireRequest request(String host, int connection, long n, Instant at) {
        return switch (protocol) {
            case QUERY ->
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        Headers.of("host", host, "content-type", "application/x-www-form-urlencoded; charset=utf-8"),
                        Blob.of(query(connection, n, at)));
            case JSON ->
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        Headers.of(
                                "host",
                                host,
                                "content-type",
                                "application/x-amz-json-1.0",
                                "x-amz-target",
                                TARGET + ".PutMetricData"),
                        Blob.of(document(connection, n, at)));
            case CBOR ->
                new WireRequest(
                        "POST",
                        "/service/" + TARGET + "/operation/PutMetricData",
                        "",
                        Headers.of("host", host, "content-type", "application/cbor", "smithy-protocol", "rpc-v2-cbor"),
                        Blob.of(document(connection, n, at)));
        };
    }

    private static byte[] query(int connection, long n, Instant at) {
        StringBuilder form = new StringBuilder("Action=PutMetricData&Version=2010-08-01&Namespace=Bench");
        for (int i = 1; i <= POINTS; i++) {
            String member = "&MetricData.member." + i + ".";
            form.append(member).append("MetricName=Metric").append(i);
            form.append(member).append("Dimensions.member.1.Name=Connection");
            form.append(member).append("Dimensions.member.1.Value=").append(connection);
            form.append(member).append("Timestamp=").append(at.toString().replace(":", "%3A"));
            form.append(member).append("Value=").append(n + i).append(".5");
        }
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] document(int connection, long n, Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        boolean binary = protocol == Protocol.CBOR;
        try (JsonGenerator document = binary
                ? cbor.createGenerator(ObjectWriteContext.empty(), out)
                : json.createGenerator(ObjectWriteContext.empty(), out)) {
            document.writeStartObject();
            document.writeStringProperty("Namespace", "Bench");
            document.writeArrayPropertyStart("MetricData");
            for (int i = 1; i <= POINTS; i++) {
                document.writeStartObject();
                document.writeStringProperty("MetricName", "Metric" + i);
                document.writeArrayPropertyStart("Dimensions");
                document.writeStartObject();
                document.writeStringProperty("Name", "Connection");
                document.writeStringProperty("Value", String.valueOf(connection));
                document.writeEndObject();
                document.writeEndArray();
                document.writeNumberProperty("Timestamp", at.getEpochSecond());
                document.writeNumberProperty("Value", n + i + 0.5);
                document.writeEndObject();
            }
            document.writeEndArray();
            document.writeEndObject();
        }
        return out.toByteArray();
    }
}
