package dev.hinomi.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.codec.ProtocolCodec;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import dev.hinomi.wire.schema.Shape;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every record of every served operation goes through the codecs of its service.
class ServedOperationsCodecTest {

    @ParameterizedTest
    @MethodSource("dev.hinomi.aws.ServedOperationsTest#services")
    void everyInputAndOutputIsReadBackAsItWasWritten(Service service) {
        for (Protocol protocol : service.protocols()) {
            for (Operation<?, ?> operation : service.operations().values()) {
                if (protocol != Protocol.QUERY) {
                    assertReadBack(ProtocolCodec.of(protocol, service), operation.input());
                    assertReadBack(ProtocolCodec.of(protocol, service), operation.output());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.hinomi.aws.ServedOperationsTest#services")
    void everyOutputOfAQueryServiceIsWellFormedXml(Service service) throws Exception {
        if (service.protocols().contains(Protocol.QUERY)) {
            for (Operation<?, ?> operation : service.operations().values()) {
                WireResponse response = encode(ProtocolCodec.of(Protocol.QUERY, service), operation);
                String root = DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(response.body().shared()))
                        .getDocumentElement()
                        .getTagName();

                assertThat(root).isEqualTo(operation.name() + "Response");
            }
        }
    }

    private static <R> void assertReadBack(ProtocolCodec codec, Shape.Structure<R> shape) {
        Operation<R, R> echo = new Operation<>("Echo", shape, shape, null, List.of(), "POST", "/");
        R record = SampleValues.structure(shape, 5);
        WireResponse written = codec.encode(echo, record, "request-1");
        WireRequest request = new WireRequest("POST", "/", "", Headers.NONE, written.body());

        assertThat(codec.decode(echo, request, Map.of()).build()).isEqualTo(record);
    }

    private static <O> WireResponse encode(ProtocolCodec codec, Operation<?, O> operation) {
        return codec.encode(operation, SampleValues.structure(operation.output(), 5), "request-1");
    }
}
