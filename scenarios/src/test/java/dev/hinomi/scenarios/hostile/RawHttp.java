package dev.hinomi.scenarios.hostile;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// HTTP/1.1 by hand: no client library sends what is sent here. A connection for each request.
record RawHttp(URI endpoint) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Writes the body of a request.
    @FunctionalInterface
    interface BodyWriter {
        void writeTo(OutputStream out) throws IOException;
    }

    WireResponse send(WireRequest request) throws IOException {
        byte[] body = request.body().toByteArray();
        Headers headers = request.headers().with("content-length", Integer.toString(body.length));
        return send(request.method() + " " + target(request), headers, out -> out.write(body));
    }

    /// Sends while it waits for the answer, which may come before the body is through.
    ///
    /// @param methodAndTarget such as `POST /`
    WireResponse send(String methodAndTarget, Headers headers, BodyWriter body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    OutputStream out = new BufferedOutputStream(socket.getOutputStream());
                    out.write(head(methodAndTarget, headers).getBytes(StandardCharsets.ISO_8859_1));
                    body.writeTo(out);
                    out.flush();
                } catch (IOException e) {
                    // The server may refuse before it has read everything; the answer tells.
                }
            });
            WireResponse answer = parse(socket.getInputStream().readAllBytes());
            sender.interrupt();
            return answer;
        }
    }

    private static String target(WireRequest request) {
        return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
    }

    private static String head(String methodAndTarget, Headers headers) {
        StringBuilder head = new StringBuilder(methodAndTarget).append(" HTTP/1.1\r\n");
        for (Headers.Field field : headers.with("connection", "close").fields()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static WireResponse parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("answer: '" + text + "' (expected: HTTP)");
        }
        List<String> lines = text.substring(0, end).lines().toList();
        List<Headers.Field> fields = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            fields.add(new Headers.Field(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        Headers headers = new Headers(fields);
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean chunked = headers.first("transfer-encoding").isPresent();
        int status = Integer.parseInt(lines.getFirst().split(" ", 3)[1]);
        return new WireResponse(status, headers, Blob.of(chunked ? joined(body) : body));
    }

    /// The chunks of a chunked body.
    private static byte[] joined(byte[] chunked) {
        String text = new String(chunked, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int start = 0;
        while (true) {
            int lineEnd = text.indexOf("\r\n", start);
            int length = Integer.parseInt(text.substring(start, lineEnd), 16);
            if (length == 0) {
                return whole.toByteArray();
            }
            whole.write(chunked, lineEnd + 2, length);
            start = lineEnd + 2 + length + 2;
        }
    }
}
