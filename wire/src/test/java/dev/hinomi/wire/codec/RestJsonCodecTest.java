package dev.hinomi.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.Kitchen;
import dev.hinomi.wire.Pantry;
import dev.hinomi.wire.Pantry.Jar;
import dev.hinomi.wire.Pantry.Shelf;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Service.Protocol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestJsonCodecTest {
    private final ProtocolCodec rest = ProtocolCodec.of(Protocol.REST_JSON, Pantry.SERVICE);

    @Test
    void readsMembersFromEveryPlace() {
        Headers headers = Headers.of(
                "etag", "e1",
                "If-Modified-Since", "Fri, 02 Jan 2026 03:04:05 GMT",
                "X-Meta-Owner", "me",
                "X-Other", "no");

        Shelf shelf = store("limit=5&tag=a&tag=b%20c", headers, "{\"note\":\"n\",\"etag\":\"not from the body\"}");

        assertThat(shelf)
                .isEqualTo(new Shelf(
                        "s 1",
                        "x/y",
                        5,
                        List.of("a", "b c"),
                        "e1",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Map.of("owner", "me"),
                        "n",
                        null));
    }

    @Test
    void refusesAQueryParameterOfAnotherType() {
        assertThatThrownBy(() -> store("limit=many", Headers.NONE, ""))
                .isInstanceOf(WireError.class)
                .hasMessage("many is not an integer from -2147483648 to 2147483647 (at 'Limit')");
    }

    @Test
    void writesHeadersStatusAndBody() {
        Shelf shelf = new Shelf(null, null, null, List.of(), "e1", null, Map.of("owner", "me"), "n", 201);

        WireResponse response = rest.encode(Pantry.STORE, shelf, "request-1");

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().first("etag")).contains("e1");
        assertThat(response.headers().first("x-meta-owner")).contains("me");
        assertThat(CodecFixture.text(response)).isEqualTo("{\"note\":\"n\"}");
    }

    @Test
    void carriesABlobPayloadAsTheWholeBody() {
        Blob bytes = Blob.of(new byte[] {0, 1, (byte) 0xFF});
        WireRequest request = new WireRequest("POST", "/jars", "", Headers.of("X-Label", "l"), bytes);

        Jar jar = rest.decode(Pantry.FILL, request, Map.of()).build();
        WireResponse response = rest.encode(Pantry.FILL, jar, "request-1");

        assertThat(jar).isEqualTo(new Jar("l", bytes));
        assertThat(response.body()).isEqualTo(bytes);
        assertThat(response.headers().first("x-label")).contains("l");
    }

    @Test
    void namesTheErrorInAHeaderToo() {
        WireResponse response =
                rest.encodeError(new ErrorAnswer(Kitchen.POT_NOT_FOUND, "no pot", Map.of()), "request-1");

        assertThat(response.headers().first("x-amzn-errortype")).contains("PotNotFoundException");
        assertThat(response.status()).isEqualTo(404);
    }

    private Shelf store(String query, Headers headers, String body) {
        Blob bytes = Blob.of(body.getBytes(StandardCharsets.UTF_8));
        WireRequest request = new WireRequest("PUT", "/shelves/s%201/items/x/y", query, headers, bytes);
        return rest.decode(Pantry.STORE, request, Map.of("shelf", "s 1", "path", "x/y"))
                .build();
    }
}
