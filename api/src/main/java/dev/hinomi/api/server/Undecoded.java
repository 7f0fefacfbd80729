package dev.hinomi.api.server;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.util.Set;

/// Leaves compressed bodies as they are: the signature covers the compressed bytes, and the wire layer decompresses
/// under its own limit. Without this the server refuses a body with a `Content-Encoding`.
final class Undecoded implements ContentEncoding {
    @Override
    public Set<String> ids() {
        return Set.of("gzip", "x-gzip", "deflate", "aws-chunked", "br", "zstd", "snappy");
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return ContentDecoder.NO_OP;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }

    @Override
    public String name() {
        return "undecoded";
    }

    @Override
    public String type() {
        return "undecoded";
    }
}
