package dev.hinomi.wire.eventstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.eventstream.EventMessage.Header;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The bytes were written by AWS's own encoder, `software.amazon.eventstream:eventstream` 1.0.1.
class EventMessageTest {
    private static final Blob PAYLOAD = utf8("{'foo':'bar'}");

    @Test
    void aMessageMayBeEmpty() {
        assertEncoded(new EventMessage(List.of(), Blob.EMPTY), "000000100000000005c248eb7d98c8ff");
    }

    @Test
    void aPayloadNeedsNoHeaders() {
        assertEncoded(
                new EventMessage(List.of(), PAYLOAD), "0000001d00000000fd528c5a7b27666f6f273a27626172277dc3653936");
    }

    @Test
    void headersStandBeforeThePayload() {
        assertEncoded(
                new EventMessage(List.of(Header.text("content-type", "application/json")), PAYLOAD),
                "0000003d0000002007fd83960c636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e"
                        + "7b27666f6f273a27626172277d8d9c08b1");
    }

    @Test
    void everyTypeOfValueIsWritten() {
        List<Header> headers = List.of(
                new Header("yes", new HeaderValue.Bool(true)),
                new Header("no", new HeaderValue.Bool(false)),
                new Header("int", new HeaderValue.Int(-40972)),
                new Header("long", new HeaderValue.BigInt(42424242424242L)),
                new Header("bytes", new HeaderValue.Bytes(utf8("I'm a little teapot!"))),
                Header.text("text", "皿 🍽"),
                new Header("time", new HeaderValue.Timestamp(Instant.ofEpochMilli(8675309L))));

        assertEncoded(
                new EventMessage(headers, PAYLOAD),
                "000000780000005b5039fc1b0379657300026e6f0103696e7404ffff5ff4046c6f6e670500002695a9e649b2"
                        + "05627974657306001449276d2061206c6974746c6520746561706f74210474657874070008e79abf20f09f8dbd"
                        + "0474696d65080000000000845fed7b27666f6f273a27626172277d5a9dfb66");
    }

    @Test
    void aHeaderThatDoesNotFitIsRefused() {
        assertRefused(Header.text("", "x"), "header : 0 bytes (expected: 1 to 255)");
        assertRefused(Header.text("n", "x".repeat(32768)), "header n: 32768 bytes (expected: 0 to 32767)");
    }

    private static void assertEncoded(EventMessage message, String hex) {
        assertThat(HexFormat.of().formatHex(message.encode().shared())).isEqualTo(hex);
    }

    private static void assertRefused(Header header, String message) {
        assertThatThrownBy(() -> new EventMessage(List.of(header), Blob.EMPTY).encode())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Blob utf8(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
