package dev.hinomi.wire;

/// An HTTP request as it stood on the wire, whatever server received it. Signatures cover the raw path and query, so
/// neither is decoded.
///
/// @param path percent-encoded, without the query
/// @param query percent-encoded, without the `?`; empty when there is none
/// @param headers with `host`, which HTTP/2 servers must fill from `:authority`
/// @param body as received, still compressed when `Content-Encoding` says so
/// @param from the address of the client, such as `192.0.2.7`; empty where there is none, as in a test
public record WireRequest(String method, String path, String query, Headers headers, Blob body, String from) {
    public WireRequest {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path: " + path + " (expected: a path that starts with /)");
        }
    }

    /// One that came from nowhere.
    public WireRequest(String method, String path, String query, Headers headers, Blob body) {
        this(method, path, query, headers, body, "");
    }

    /// The same request with another body.
    public WireRequest withBody(Blob other) {
        return new WireRequest(method, path, query, headers, other, from);
    }
}
