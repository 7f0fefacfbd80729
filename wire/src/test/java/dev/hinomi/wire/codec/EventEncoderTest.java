package dev.hinomi.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Kiln;
import dev.hinomi.wire.Kiln.Firing;
import dev.hinomi.wire.schema.Service.Protocol;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.eventstream.Message;

/// Read back by AWS's own decoder, which checks lengths and checksums.
class EventEncoderTest {
    private final EventEncoder json = ProtocolCodec.events(Protocol.JSON);

    @Test
    void theOutputIsTheFirstMessage() {
        Message message = decoded(json.initialResponse(Kiln.FIRE.operation(), new Kiln.Pot("vase")));

        assertThat(headers(message))
                .containsOnly(
                        entry(":message-type", "event"),
                        entry(":event-type", "initial-response"),
                        entry(":content-type", "application/json"));
        assertThat(payload(message)).isEqualTo("{\"Name\":\"vase\"}");
    }

    @Test
    void anEventHasItsMembersInADocumentApartFromHeaders() {
        Message message = decoded(json.event(Firing.EVENTS, new Kiln.Heated(1280, "皿")));

        assertThat(headers(message))
                .containsOnly(
                        entry(":message-type", "event"),
                        entry(":event-type", "heated"),
                        entry(":content-type", "application/json"),
                        entry("Zone", "皿"));
        assertThat(payload(message)).isEqualTo("{\"Degrees\":1280}");
    }

    @Test
    void anAbsentHeaderIsLeftOut() {
        assertThat(headers(decoded(json.event(Firing.EVENTS, new Kiln.Heated(1, null)))))
                .doesNotContainKey("Zone");
    }

    @Test
    void aMemberMayBeTheWholePayload() {
        Message message = decoded(json.event(Firing.EVENTS, new Kiln.Seen(Blob.of(new byte[] {1, 2}))));

        assertThat(headers(message)).contains(entry(":content-type", "application/octet-stream"));
        assertThat(message.getPayload()).containsExactly(1, 2);
    }

    @Test
    void anExceptionIsMarkedAsOne() {
        Message message = decoded(json.event(Firing.EVENTS, new Kiln.Cracked("too hot")));

        assertThat(headers(message))
                .containsOnly(
                        entry(":message-type", "exception"),
                        entry(":exception-type", "Cracked"),
                        entry(":content-type", "application/json"));
        assertThat(payload(message)).isEqualTo("{\"message\":\"too hot\"}");
    }

    @Test
    void anErrorOutsideTheModelHasACodeAndAMessage() {
        Message message = decoded(json.error("InternalFailure", "unknown"));

        assertThat(headers(message))
                .containsOnly(
                        entry(":message-type", "error"),
                        entry(":error-code", "InternalFailure"),
                        entry(":error-message", "unknown"));
        assertThat(message.getPayload()).isEmpty();
    }

    @Test
    void documentsAreCborWhereTheProtocolIs() {
        Message message =
                decoded(ProtocolCodec.events(Protocol.RPC_V2_CBOR).event(Firing.EVENTS, new Kiln.Heated(7, null)));

        assertThat(headers(message)).contains(entry(":content-type", "application/cbor"));
        assertThat(HexFormat.of().formatHex(message.getPayload())).isEqualTo("bf67" + hex("Degrees") + "07ff");
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"QUERY", "REST_JSON"})
    void protocolsWithAnotherFormOfEventStreamsAreRefused(Protocol protocol) {
        assertThatThrownBy(() -> ProtocolCodec.events(protocol))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event stream in " + protocol + " (expected: JSON or RPC_V2_CBOR)");
    }

    private static Message decoded(Blob bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        Message message = Message.decode(buffer);
        assertThat(buffer.remaining()).isZero();
        return message;
    }

    private static Map<String, String> headers(Message message) {
        return message.getHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getString()));
    }

    private static String payload(Message message) {
        return new String(message.getPayload(), StandardCharsets.UTF_8);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
