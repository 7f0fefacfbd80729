package dev.hinomi.wire.endpoint;

import static dev.hinomi.wire.endpoint.EndpointFixture.json;
import static dev.hinomi.wire.endpoint.EndpointFixture.signed;
import static dev.hinomi.wire.endpoint.EndpointFixture.text;
import static dev.hinomi.wire.endpoint.EndpointFixture.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Compressed, oversized and broken bodies. The fixture permits 10,000 bytes.
class RequestBodyTest {
    private static final WireRequest COOK = withHeader(json("Kitchen_20200101.Cook", ""), "content-encoding", "gzip");

    private final AwsEndpoint endpoint = new EndpointFixture().endpoint();

    @Test
    void readsACompressedBodyWhoseSignatureCoversTheCompressedBytes() throws Exception {
        WireResponse response = handle(gzip("{\"Name\":\"a\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(text(response)).isEqualTo("{\"Name\":\"a\"}");
    }

    @Test
    void refusesABombBeforeItIsUnpacked() throws Exception {
        Blob bomb = gzip(new byte[9_000_000]);
        assertThat(bomb.size()).isLessThan(10_000);

        WireResponse response = handle(bomb);

        assertThat(response.status()).isEqualTo(413);
        assertThat(text(response))
                .isEqualTo("{\"__type\":\"RequestEntityTooLargeException\","
                        + "\"message\":\"The request body is larger than 10000 bytes\"}");
    }

    @Test
    void unpacksNothingForACallerWhoHasNotSigned() throws Exception {
        WireResponse response = endpoint.handle(COOK.withBody(gzip(new byte[9_000_000])));

        assertThat(text(response)).contains("MissingAuthenticationTokenException");
    }

    @Test
    void permitsABodyOfExactlyTheLimit() throws Exception {
        byte[] body = new byte[10_000];
        Arrays.fill(body, (byte) ' ');
        System.arraycopy("{\"Name\":\"a\"}".getBytes(StandardCharsets.UTF_8), 0, body, 0, 12);

        assertThat(handle(gzip(body)).status()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsNotWhatItsEncodingSays() throws Exception {
        byte[] whole = gzip("{\"Name\":\"a\"}".getBytes(StandardCharsets.UTF_8)).toByteArray();

        assertThat(text(handle(Blob.of("{}".getBytes(StandardCharsets.UTF_8))))).contains("not valid gzip");
        assertThat(text(handle(Blob.of(Arrays.copyOf(whole, whole.length - 5)))))
                .contains("not valid gzip");
        assertThat(endpoint.handle(signed(withHeader(json("Kitchen_20200101.Cook", "{}"), "content-encoding", "br")))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesALargeBodyThatIsNotCompressed() {
        WireResponse response = endpoint.handle(signed(json("Kitchen_20200101.Cook", " ".repeat(10_001))));

        assertThat(response.status()).isEqualTo(413);
    }

    private WireResponse handle(Blob body) {
        return endpoint.handle(signed(COOK.withBody(body)));
    }

    private static Blob gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return Blob.of(zipped.toByteArray());
    }
}
