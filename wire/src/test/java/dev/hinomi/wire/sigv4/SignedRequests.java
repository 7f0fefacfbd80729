package dev.hinomi.wire.sigv4;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Requests that real clients signed, as data.
final class SignedRequests {
    private SignedRequests() {}

    record Named(String name, WireRequest request) {
        @Override
        public String toString() {
            return name;
        }
    }

    static WireRequest named(String name) throws IOException {
        return read().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .request();
    }

    static List<Named> read() throws IOException {
        try (InputStream in = SignedRequests.class.getResourceAsStream("/sigv4/signed-requests.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<Named> requests = new ArrayList<>();
            for (String block : text.split("(?m)^=== ", -1)) {
                if (!block.startsWith("#")) {
                    requests.add(parse(block));
                }
            }
            return requests;
        }
    }

    private static Named parse(String block) {
        String[] headAndBody = block.split("\n\n", 2);
        String[] lines = headAndBody[0].split("\n", -1);
        String[] requestLine = lines[1].split(" ", -1);
        List<Headers.Field> fields = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            fields.add(new Headers.Field(lines[i].substring(0, colon), lines[i].substring(colon + 2)));
        }
        Blob body = Blob.of(headAndBody[1].strip().getBytes(StandardCharsets.UTF_8));
        WireRequest request =
                new WireRequest(requestLine[0], requestLine[1], requestLine[2], new Headers(fields), body);
        return new Named(lines[0], request);
    }
}
