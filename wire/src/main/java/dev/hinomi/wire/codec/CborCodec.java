package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Operation;
import java.util.Map;

/// Smithy RPC v2 CBOR (Smithy 2.0, "Smithy RPC v2 CBOR protocol").
final class CborCodec implements ProtocolCodec {
    private final String namespace;
    private final boolean queryCompatible;

    CborCodec(String namespace, boolean queryCompatible) {
        this.namespace = namespace;
        this.queryCompatible = queryCompatible;
    }

    @Override
    public <I> Draft<I> decode(Operation<I, ?> operation, WireRequest request, Map<String, String> labels) {
        Draft<I> draft = new Draft<>(operation.input());
        Documents.CBOR.read(request.body(), MemberNames.MODEL, draft);
        return draft;
    }

    @Override
    public <O> WireResponse encode(Operation<?, O> operation, O output, String requestId) {
        Blob body =
                Documents.CBOR.write(MemberNames.MODEL, writer -> writer.writeStructure(operation.output(), output));
        return new WireResponse(200, headers(requestId), body);
    }

    @Override
    public WireResponse encodeError(ErrorAnswer error, String requestId) {
        Headers headers = queryCompatible
                ? headers(requestId).with("x-amzn-query-error", error.queryError())
                : headers(requestId);
        String type = namespace + "#" + error.shape().name();
        return new WireResponse(error.shape().status(), headers, JsonCodec.errorBody(Documents.CBOR, type, error));
    }

    private static Headers headers(String requestId) {
        return Headers.of(
                "content-type", "application/cbor",
                "smithy-protocol", "rpc-v2-cbor",
                "x-amzn-requestid", requestId);
    }
}
