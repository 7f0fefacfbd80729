package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// AWS REST JSON 1.1: members in the path, the query string, headers and the body (Smithy 2.0, "AWS REST JSON 1.1
/// protocol" and "HTTP binding traits").
final class RestJsonCodec implements ProtocolCodec {
    @Override
    public <I> Draft<I> decode(Operation<I, ?> operation, WireRequest request, Map<String, String> labels) {
        Draft<I> draft = new Draft<>(operation.input());
        List<Member<I>> members = operation.input().members();
        try {
            int payload = payloadIndex(members);
            if (payload >= 0) {
                draft.set(payload, readPayload(members.get(payload).shape().get(), request));
            } else {
                Documents.JSON.read(request.body(), MemberNames.BODY, draft);
            }
            new RestBindings(request, labels).readInto(draft);
            return draft;
        } catch (FormParameters.MalformedException | ScalarText.Unreadable e) {
            throw new WireError("SerializationException", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public <O> WireResponse encode(Operation<?, O> operation, O output, String requestId) {
        List<Member<O>> members = operation.output().members();
        int payload = payloadIndex(members);
        Headers headers = RestBindings.headers(operation.output(), output).with("x-amzn-requestid", requestId);
        int status = RestBindings.status(operation.output(), output);
        if (payload < 0) {
            Blob body =
                    Documents.JSON.write(MemberNames.BODY, writer -> writer.writeStructure(operation.output(), output));
            return new WireResponse(status, headers.with("content-type", "application/json"), body);
        }
        Member<O> member = members.get(payload);
        Object value = member.get().apply(output);
        return value == null
                ? new WireResponse(status, headers, Blob.EMPTY)
                : encodePayload(member.shape().get(), value, status, headers);
    }

    @Override
    public WireResponse encodeError(ErrorAnswer error, String requestId) {
        Headers headers = Headers.of(
                "content-type",
                "application/json",
                "x-amzn-requestid",
                requestId,
                "x-amzn-errortype",
                error.shape().name());
        Blob body = JsonCodec.errorBody(Documents.JSON, error.shape().name(), error);
        return new WireResponse(error.shape().status(), headers, body);
    }

    private static @Nullable Object readPayload(Shape shape, WireRequest request) {
        Blob body = request.body();
        if (body.size() == 0) {
            return null;
        }
        return switch (shape) {
            case Shape.Bytes _ -> body;
            case Shape.Text _ -> new String(body.shared(), StandardCharsets.UTF_8);
            case Shape.Structure<?> structure -> {
                Draft<?> draft = new Draft<>(structure);
                Documents.JSON.read(body, MemberNames.BODY, draft);
                yield draft;
            }
            case Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _, Shape.SmallReal _ -> throw noPayload(shape);
            case Shape.Timestamp _, Shape.Sequence _, Shape.Dictionary _ -> throw noPayload(shape);
        };
    }

    private static WireResponse encodePayload(Shape shape, Object value, int status, Headers headers) {
        return switch (shape) {
            case Shape.Bytes _ ->
                new WireResponse(status, headers.with("content-type", "application/octet-stream"), (Blob) value);
            case Shape.Text _ -> {
                Blob body = Blob.owning(((String) value).getBytes(StandardCharsets.UTF_8));
                yield new WireResponse(status, headers.with("content-type", "text/plain"), body);
            }
            case Shape.Structure<?> structure -> {
                Blob body = Documents.JSON.write(MemberNames.BODY, writer -> writer.writeStructure(structure, value));
                yield new WireResponse(status, headers.with("content-type", "application/json"), body);
            }
            case Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _, Shape.SmallReal _ -> throw noPayload(shape);
            case Shape.Timestamp _, Shape.Sequence _, Shape.Dictionary _ -> throw noPayload(shape);
        };
    }

    private static <R> int payloadIndex(List<Member<R>> members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).location() == Member.Location.PAYLOAD) {
                return i;
            }
        }
        return -1;
    }

    private static IllegalStateException noPayload(Shape shape) {
        return new IllegalStateException("payload: " + shape.name() + " (expected: a blob, text or structure)");
    }
}
