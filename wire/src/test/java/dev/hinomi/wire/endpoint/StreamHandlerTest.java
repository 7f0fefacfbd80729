package dev.hinomi.wire.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.EventSource;
import dev.hinomi.wire.Kiln;
import dev.hinomi.wire.Kiln.Firing;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import dev.hinomi.wire.schema.StreamingOperation;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.eventstream.Message;

class StreamHandlerTest {
    private final Queue<Firing> events = new ArrayDeque<>(List.of(new Kiln.Heated(900, null)));
    private boolean breaks;
    private boolean closed;

    @Test
    void theOutputComesFirstThenTheEvents() throws Exception {
        WireResponse response = endpoint(Kiln.SERVICE).handle(fire());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("content-type")).contains("application/vnd.amazon.eventstream");
        assertThat(response.headers().first("x-amzn-requestid")).isPresent();
        assertThat(header(response.body(), ":event-type")).isEqualTo("initial-response");
        EventSource<Blob> more = response.more().orElseThrow();
        assertThat(header(more.next().orElseThrow(), ":event-type")).isEqualTo("heated");
        assertThat(more.next()).isEmpty();
        more.close();
        assertThat(closed).isTrue();
    }

    @Test
    void aFaultBeforeTheFirstEventIsAnAnswerOfItsOwn() {
        StreamHandler<Kiln.Pot, Kiln.Pot, Firing> handler = handler(() -> {
            throw new FaultException(new Fault.NotFound("kiln", "no kiln"));
        });

        WireResponse response = endpoint(Kiln.SERVICE, handler).handle(fire());

        assertThat(response.status()).isEqualTo(400);
        assertThat(EndpointFixture.text(response)).contains("KilnNotFound", "no kiln");
        assertThat(response.more()).isEmpty();
    }

    @Test
    void aFailureAmongTheEventsEndsThemWithAnError() throws Exception {
        breaks = true;

        EventSource<Blob> more = endpoint(Kiln.SERVICE).handle(fire()).more().orElseThrow();

        more.next();
        Blob error = more.next().orElseThrow();
        assertThat(header(error, ":message-type")).isEqualTo("error");
        assertThat(header(error, ":error-code")).isEqualTo("InternalFailure");
        assertThat(header(error, ":error-message")).doesNotContain("1234");
        assertThat(more.next()).isEmpty();
    }

    @Test
    void aServiceOfAProtocolWithoutEventStreamsIsRefused() {
        assertThatThrownBy(() -> endpoint(Kiln.service(Set.of(Protocol.JSON, Protocol.QUERY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("event stream in QUERY");
    }

    private AwsEndpoint endpoint(Service service) {
        return endpoint(service, handler(Source::new));
    }

    private static AwsEndpoint endpoint(Service service, StreamHandler<?, ?, ?> handler) {
        return new AwsEndpoint(
                List.of(service),
                List.of(handler),
                new Authentication.Unverified(EndpointFixture.OPERATOR),
                (_, _, _) -> {},
                (fault, _, _) -> new WireError("KilnNotFound", fault.message()),
                new EndpointSettings("123456789012", "us-east-1", Set.of(), 10_000),
                InstantSource.fixed(EndpointFixture.NOW));
    }

    private static StreamHandler<Kiln.Pot, Kiln.Pot, Firing> handler(Supplier<EventSource<Firing>> source) {
        return new StreamHandler<>() {
            @Override
            public StreamingOperation<Kiln.Pot, Kiln.Pot, Firing> streaming() {
                return Kiln.FIRE;
            }

            @Override
            public Answer<Kiln.Pot, Firing> open(RequestContext context, Kiln.Pot input) {
                return new Answer<>(input, source.get());
            }
        };
    }

    private static WireRequest fire() {
        return EndpointFixture.json("Kiln_20200101.Fire", "{\"Name\":\"vase\"}");
    }

    private static String header(Blob message, String name) {
        Message decoded = Message.decode(ByteBuffer.wrap(message.toByteArray()));
        return Objects.requireNonNull(decoded.getHeaders().get(name)).getString();
    }

    private final class Source implements EventSource<Firing> {
        @Override
        public Optional<Firing> next() {
            if (breaks && events.isEmpty()) {
                throw new IllegalStateException("password is 1234");
            }
            return Optional.ofNullable(events.poll());
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
