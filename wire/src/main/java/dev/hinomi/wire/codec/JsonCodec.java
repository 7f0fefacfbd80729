package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// AWS JSON 1.0 and 1.1 (Smithy 2.0, "AWS JSON 1.0 protocol" and "1.1").
final class JsonCodec implements ProtocolCodec {
    private final String contentType;
    private final boolean queryCompatible;

    JsonCodec(@Nullable String version, boolean queryCompatible) {
        this.contentType = "application/x-amz-json-" + (version == null ? "1.1" : version);
        this.queryCompatible = queryCompatible;
    }

    @Override
    public <I> Draft<I> decode(Operation<I, ?> operation, WireRequest request, Map<String, String> labels) {
        Draft<I> draft = new Draft<>(operation.input());
        Documents.JSON.read(request.body(), MemberNames.MODEL, draft);
        return draft;
    }

    @Override
    public <O> WireResponse encode(Operation<?, O> operation, O output, String requestId) {
        Blob body =
                Documents.JSON.write(MemberNames.MODEL, writer -> writer.writeStructure(operation.output(), output));
        return new WireResponse(200, headers(requestId), body);
    }

    @Override
    public WireResponse encodeError(ErrorAnswer error, String requestId) {
        Headers headers = queryCompatible
                ? headers(requestId).with("x-amzn-query-error", error.queryError())
                : headers(requestId);
        Blob body = errorBody(Documents.JSON, error.shape().name(), error);
        return new WireResponse(error.shape().status(), headers, body);
    }

    /// The body of an error in JSON and in CBOR.
    static Blob errorBody(Documents documents, String type, ErrorAnswer error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("__type", type);
        members.put("message", error.message());
        members.putAll(error.members());
        return documents.write(MemberNames.MODEL, writer -> writer.writeAny(members));
    }

    private Headers headers(String requestId) {
        return Headers.of("content-type", contentType, "x-amzn-requestid", requestId);
    }
}
