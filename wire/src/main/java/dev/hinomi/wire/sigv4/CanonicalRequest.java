package dev.hinomi.wire.sigv4;

import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/// The form of a request that is signed, the same on both sides (IAM user guide, "Create a signed AWS API request",
/// step 1). This is the form for every service but S3: the path is normalised, and encoded once more.
final class CanonicalRequest {
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private CanonicalRequest() {}

    /// @param payloadHash the hash of the body in hexadecimal, or `UNSIGNED-PAYLOAD`
    static String of(WireRequest request, List<String> signedHeaders, String payloadHash) {
        StringBuilder canonical = new StringBuilder(512);
        canonical.append(request.method()).append('\n');
        canonical.append(encode(normalized(request.path()), true)).append('\n');
        canonical.append(query(request.query())).append('\n');
        for (String name : signedHeaders) {
            canonical
                    .append(name)
                    .append(':')
                    .append(headerValue(request, name))
                    .append('\n');
        }
        canonical.append('\n').append(String.join(";", signedHeaders)).append('\n');
        return canonical.append(payloadHash).toString();
    }

    /// Without empty and dot segments (RFC 3986, 6.2.2.3).
    private static String normalized(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        boolean directory = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
        return "/" + String.join("/", segments) + (directory && !segments.isEmpty() ? "/" : "");
    }

    /// Sorted by encoded name, then by encoded value; the signature itself is left out.
    private static String query(String query) {
        record Pair(String name, String value) {}
        List<Pair> pairs = new ArrayList<>();
        try {
            // A plus is a plus here: clients that mean a space send %20.
            FormParameters parameters = FormParameters.parse(query.replace("+", "%2B"));
            for (FormParameters.Parameter parameter : parameters.parameters()) {
                if (!parameter.name().equals("X-Amz-Signature")) {
                    pairs.add(new Pair(encode(parameter.name(), false), encode(parameter.value(), false)));
                }
            }
        } catch (FormParameters.MalformedException e) {
            throw new WireError("MalformedQueryString", "The query string is malformed: " + e.getMessage());
        }
        pairs.sort((a, b) -> a.name().equals(b.name())
                ? a.value().compareTo(b.value())
                : a.name().compareTo(b.name()));
        return String.join(
                "&",
                pairs.stream().map(pair -> pair.name() + "=" + pair.value()).toList());
    }

    private static String headerValue(WireRequest request, String name) {
        return String.join(
                ",",
                request.headers().all(name).stream()
                        .map(CanonicalRequest::withSingleSpaces)
                        .toList());
    }

    private static String withSingleSpaces(String value) {
        String stripped = value.strip();
        return stripped.contains("  ") ? stripped.replaceAll(" +", " ") : stripped;
    }

    /// Percent-encodes all but the unreserved characters of RFC 3986 and, in a path, the slash.
    private static String encode(String text, boolean path) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean unreserved = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~".indexOf(c) >= 0;
            if (unreserved || (path && c == '/')) {
                encoded.append(c);
            } else {
                encoded.append('%');
                UPPER.toHexDigits(encoded, b);
            }
        }
        return encoded.toString();
    }
}
