package dev.hinomi.scenarios.hostile;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A service in a protocol.
enum Dialect {
    LOGS_JSON("logs"),
    METRICS_JSON("monitoring"),
    METRICS_CBOR("monitoring"),
    METRICS_QUERY("monitoring"),
    TOPICS_QUERY("sns");

    private static final Pattern REPEATED = Pattern.compile("(.*) \\* (\\d+)");
    private static final Pattern BYTE = Pattern.compile("\\\\x(\\p{XDigit}{2})");

    private final String signingName;

    Dialect(String signingName) {
        this.signingName = signingName;
    }

    String signingName() {
        return signingName;
    }

    /// An unsigned request.
    WireRequest request(String host, String operation, byte[] body) {
        return switch (this) {
            case LOGS_JSON -> json(host, "application/x-amz-json-1.1", "Logs_20140328." + operation, body);
            case METRICS_JSON ->
                json(host, "application/x-amz-json-1.0", "GraniteServiceVersion20100801." + operation, body);
            case METRICS_CBOR ->
                new WireRequest(
                        "POST",
                        "/service/GraniteServiceVersion20100801/operation/" + operation,
                        "",
                        Headers.of("host", host, "content-type", "application/cbor", "smithy-protocol", "rpc-v2-cbor"),
                        Blob.of(body));
            case METRICS_QUERY -> query(host, operation, "2010-08-01", body);
            case TOPICS_QUERY -> query(host, operation, "2010-03-31", body);
        };
    }

    /// The bytes of a body in a table: hexadecimal for CBOR, else text in which `\xFF` is a byte. `text * 1000` stands
    /// for a thousand times the text.
    byte[] body(String text) {
        Matcher repeated = REPEATED.matcher(text);
        String whole = repeated.matches() ? repeated.group(1).repeat(Integer.parseInt(repeated.group(2))) : text;
        if (this == METRICS_CBOR) {
            return HexFormat.of().parseHex(whole.replace(" ", ""));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(whole.length());
        int start = 0;
        Matcher escaped = BYTE.matcher(whole);
        while (escaped.find()) {
            bytes.writeBytes(whole.substring(start, escaped.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(HexFormat.fromHexDigits(escaped.group(1)));
            start = escaped.end();
        }
        bytes.writeBytes(whole.substring(start).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static WireRequest json(String host, String contentType, String target, byte[] body) {
        return new WireRequest(
                "POST",
                "/",
                "",
                Headers.of("host", host, "content-type", contentType, "x-amz-target", target),
                Blob.of(body));
    }

    private static WireRequest query(String host, String action, String version, byte[] body) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("Action=" + action + "&Version=" + version + "&").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(body);
        return new WireRequest(
                "POST",
                "/",
                "",
                Headers.of("host", host, "content-type", "application/x-www-form-urlencoded"),
                Blob.of(form.toByteArray()));
    }
}
