package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.eventstream.EventMessage;
import dev.hinomi.wire.eventstream.EventMessage.Header;
import dev.hinomi.wire.eventstream.HeaderValue;
import dev.hinomi.wire.schema.EventStream;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Shape;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the messages of an answer that is an event stream, in the form of the RPC protocols (Smithy 2.0, "Event
/// streams" and "Amazon Event Stream Specification"): the output is the first message, an `initial-response`.
public final class EventEncoder {
    private final Documents documents;
    private final String contentType;

    EventEncoder(Documents documents, String contentType) {
        this.documents = documents;
        this.contentType = contentType;
    }

    /// The HTTP headers of the answer.
    public Headers headers(String requestId) {
        return Headers.of("content-type", "application/vnd.amazon.eventstream", "x-amzn-requestid", requestId);
    }

    /// The first message.
    public <O> Blob initialResponse(Operation<?, O> operation, O output) {
        return event("initial-response", List.of(), contentType, document(operation.output(), output));
    }

    /// An event; an exception when its kind is one.
    public <E> Blob event(EventStream<E> stream, E event) {
        return event(stream.kindOf(event), event);
    }

    /// An error that no model describes, which ends the stream.
    public Blob error(String code, String message) {
        List<Header> headers = List.of(
                Header.text(":message-type", "error"),
                Header.text(":error-code", code),
                Header.text(":error-message", message));
        return new EventMessage(headers, Blob.EMPTY).encode();
    }

    private <R> Blob event(EventStream.Event<R> kind, Object event) {
        R record = kind.shape().type().cast(event);
        if (kind.exception()) {
            List<Header> headers = List.of(
                    Header.text(":message-type", "exception"),
                    Header.text(":exception-type", kind.name()),
                    Header.text(":content-type", contentType));
            return new EventMessage(headers, document(kind.shape(), record)).encode();
        }
        List<Header> headers = new ArrayList<>();
        Member<R> payload = null;
        for (Member<R> member : kind.shape().members()) {
            if (member.location() == Member.Location.EVENT_PAYLOAD) {
                payload = member;
            } else if (member.location() == Member.Location.EVENT_HEADER) {
                Object value = member.get().apply(record);
                if (value != null) {
                    headers.add(new Header(member.name(), headerValue(member, value)));
                }
            }
        }
        return payload == null
                ? event(kind.name(), headers, contentType, document(kind.shape(), record))
                : withPayload(
                        kind, headers, payload.shape().get(), payload.get().apply(record));
    }

    private Blob withPayload(EventStream.Event<?> kind, List<Header> headers, Shape shape, @Nullable Object payload) {
        return switch (shape) {
            case Shape.Bytes _ ->
                event(kind.name(), headers, "application/octet-stream", payload == null ? Blob.EMPTY : (Blob) payload);
            case Shape.Text _ ->
                event(kind.name(), headers, "text/plain", utf8(payload == null ? "" : (String) payload));
            case Shape.Structure<?> structure
            when payload != null -> event(kind.name(), headers, contentType, document(structure, payload));
            case Shape.Structure<?> _ -> event(kind.name(), headers, contentType, utf8("{}"));
            case Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _, Shape.SmallReal _ -> throw unsupported(shape);
            case Shape.Timestamp _, Shape.Sequence _, Shape.Dictionary _ -> throw unsupported(shape);
        };
    }

    private static Blob event(String type, List<Header> more, String contentType, Blob payload) {
        List<Header> headers = new ArrayList<>();
        headers.add(Header.text(":message-type", "event"));
        headers.add(Header.text(":event-type", type));
        headers.add(Header.text(":content-type", contentType));
        headers.addAll(more);
        return new EventMessage(headers, payload).encode();
    }

    private Blob document(Shape.Structure<?> shape, Object value) {
        return documents.write(MemberNames.EVENT, writer -> writer.writeStructure(shape, value));
    }

    private static HeaderValue headerValue(Member<?> member, Object value) {
        Shape shape = member.shape().get();
        return switch (shape) {
            case Shape.Text _ -> new HeaderValue.Text((String) value);
            case Shape.Bool _ -> new HeaderValue.Bool((Boolean) value);
            case Shape.Int _ -> new HeaderValue.Int((Integer) value);
            case Shape.BigInt _ -> new HeaderValue.BigInt((Long) value);
            case Shape.Timestamp _ -> new HeaderValue.Timestamp((Instant) value);
            case Shape.Bytes _ -> new HeaderValue.Bytes((Blob) value);
            case Shape.Real _, Shape.SmallReal _, Shape.Sequence _ -> throw unsupported(shape);
            case Shape.Dictionary _, Shape.Structure<?> _ -> throw unsupported(shape);
        };
    }

    private static IllegalArgumentException unsupported(Shape shape) {
        return new IllegalArgumentException(
                "shape " + shape.name() + ": its type cannot be bound to the header or the payload of an event");
    }

    private static Blob utf8(String text) {
        return Blob.owning(text.getBytes(StandardCharsets.UTF_8));
    }
}
