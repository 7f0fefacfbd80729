package dev.hinomi.bench.metrics;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.cbor.CBORFactory;

/// Bodies of PutMetricData for metrics of one connection. They are made once; for each request only the digits of the
/// values are written anew, so that making one costs the driver little.
final class MetricDataBodies {
    private static final String TARGET = "GraniteServiceVersion20100801";
    /// Where digits are replaced: a value as texts and as CBOR write it, eight bytes of a double that CBOR writes.
    private static final double MARK = 98_765.432_1;

    private static final String MARK_TEXT = "98765.4321";

    private final Protocol protocol;
    private final int points;
    private final byte[][] bodies;
    private final int[][] places;
    private final SplittableRandom random;

    /// How a client speaks.
    enum Protocol {
        QUERY("query/XML"),
        JSON("JSON 1.0"),
        CBOR("RPC v2 CBOR");

        private final String label;

        Protocol(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        String path() {
            return this == CBOR ? "/service/" + TARGET + "/operation/PutMetricData" : "/";
        }

        /// Names and values in turn.
        List<String> headers() {
            return switch (this) {
                case QUERY -> List.of("content-type", "application/x-www-form-urlencoded; charset=utf-8");
                case JSON ->
                    List.of("content-type", "application/x-amz-json-1.0", "x-amz-target", TARGET + ".PutMetricData");
                case CBOR -> List.of("content-type", "application/cbor", "smithy-protocol", "rpc-v2-cbor");
            };
        }
    }

    /// @param metrics how many of the connection, each in one body
    /// @param points in a body
    MetricDataBodies(Protocol protocol, int connection, int metrics, int points) {
        this.protocol = protocol;
        this.points = points;
        this.random = new SplittableRandom(connection);
        this.bodies = IntStream.range(0, metrics / points)
                .mapToObj(body -> body(connection, body * points))
                .toArray(byte[][]::new);
        this.places = Arrays.stream(bodies).map(this::places).toArray(int[][]::new);
    }

    /// The body of a request.
    byte[] next(long number) {
        int index = (int) (number % bodies.length);
        byte[] body = bodies[index].clone();
        for (int place : places[index]) {
            int bits = random.nextInt();
            if (protocol == Protocol.CBOR) {
                // Of the lower half of the fraction, so that the value stays near the mark.
                body[place + 5] = (byte) bits;
                body[place + 6] = (byte) (bits >> 8);
            } else {
                body[place + 1] = (byte) ('0' + (bits & 7));
                body[place + 2] = (byte) ('0' + ((bits >> 3) & 7));
                body[place + 6] = (byte) ('0' + ((bits >> 6) & 7));
            }
        }
        return body;
    }

    private byte[] body(int connection, int first) {
        return protocol == Protocol.QUERY ? form(connection, first) : document(connection, first);
    }

    private byte[] form(int connection, int first) {
        StringBuilder form = new StringBuilder("Action=PutMetricData&Version=2010-08-01&Namespace=Bench");
        for (int i = 1; i <= points; i++) {
            String member = "&MetricData.member." + i + ".";
            form.append(member).append("MetricName=Metric").append(first + i);
            form.append(member).append("Dimensions.member.1.Name=Connection");
            form.append(member).append("Dimensions.member.1.Value=").append(connection);
            form.append(member).append("Value=").append(MARK_TEXT);
        }
        return form.toString().getBytes(ISO_8859_1);
    }

    private byte[] document(int connection, int first) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator document = protocol == Protocol.CBOR
                ? new CBORFactory().createGenerator(ObjectWriteContext.empty(), out)
                : new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            document.writeStartObject();
            document.writeStringProperty("Namespace", "Bench");
            document.writeArrayPropertyStart("MetricData");
            for (int i = 1; i <= points; i++) {
                document.writeStartObject();
                document.writeStringProperty("MetricName", "Metric" + (first + i));
                document.writeArrayPropertyStart("Dimensions");
                document.writeStartObject();
                document.writeStringProperty("Name", "Connection");
                document.writeStringProperty("Value", String.valueOf(connection));
                document.writeEndObject();
                document.writeEndArray();
                document.writeNumberProperty("Value", MARK);
                document.writeEndObject();
            }
            document.writeEndArray();
            document.writeEndObject();
        }
        return out.toByteArray();
    }

    private int[] places(byte[] body) {
        String text = new String(body, ISO_8859_1);
        String mark = protocol == Protocol.CBOR
                ? new String(ByteBuffer.allocate(Double.BYTES).putDouble(MARK).array(), ISO_8859_1)
                : MARK_TEXT;
        return IntStream.iterate(text.indexOf(mark), at -> at >= 0, at -> text.indexOf(mark, at + mark.length()))
                .toArray();
    }
}
