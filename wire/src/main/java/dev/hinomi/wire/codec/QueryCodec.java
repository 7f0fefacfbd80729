package dev.hinomi.wire.codec;

import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Operation;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// AWS query: parameters in, XML out (Smithy 2.0, "AWS query protocol").
final class QueryCodec implements ProtocolCodec {
    /// Where AWS puts errors of requests that name no service.
    private static final String FAULT_NAMESPACE = "http://webservices.amazon.com/AWSFault/2005-15-09";

    private final String namespace;

    QueryCodec(@Nullable String namespace) {
        this.namespace = namespace == null ? FAULT_NAMESPACE : namespace;
    }

    @Override
    public <I> Draft<I> decode(Operation<I, ?> operation, WireRequest request, Map<String, String> labels) {
        try {
            return FormReader.structure(operation.input(), FormNode.treeOf(FormParameters.of(request)));
        } catch (FormParameters.MalformedException e) {
            throw new WireError("MalformedQueryString", "The query string is malformed: " + e.getMessage());
        } catch (ScalarText.Unreadable e) {
            throw new WireError("MalformedInput", String.valueOf(e.getMessage()));
        }
    }

    /// An operation whose model has no result wrapper answers without a result element.
    @Override
    public <O> WireResponse encode(Operation<?, O> operation, O output, String requestId) {
        try {
            XmlDocument xml = new XmlDocument();
            xml.startRoot(operation.name() + "Response", namespace);
            if (operation.resultWrapper() != null) {
                xml.start(operation.resultWrapper());
                xml.members(operation.output(), output);
                xml.end();
            }
            xml.start("ResponseMetadata");
            xml.text("RequestId", requestId);
            xml.end();
            xml.end();
            return new WireResponse(200, headers(requestId), xml.finish());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(operation.name() + ": the answer cannot be written as XML", e);
        }
    }

    @Override
    public WireResponse encodeError(ErrorAnswer error, String requestId) {
        try {
            XmlDocument xml = new XmlDocument();
            xml.startRoot("ErrorResponse", namespace);
            xml.start("Error");
            xml.text("Type", error.shape().fault());
            xml.text("Code", error.shape().code());
            xml.text("Message", error.message());
            for (Map.Entry<String, Object> member : error.members().entrySet()) {
                xml.any(member.getKey(), member.getValue());
            }
            xml.end();
            xml.text("RequestId", requestId);
            xml.end();
            return new WireResponse(error.shape().status(), headers(requestId), xml.finish());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(error.shape().name() + ": the error cannot be written as XML", e);
        }
    }

    private static Headers headers(String requestId) {
        return Headers.of("content-type", "text/xml", "x-amzn-requestid", requestId);
    }
}
