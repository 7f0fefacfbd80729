package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.codegen.ServiceModel.ErrorModel;
import dev.hinomi.wire.codegen.ServiceModel.OperationModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {

    @Test
    void anOperationWithoutOutputGetsAnEmptyOneNamedAsTheOthersOfTheService() {
        ServiceModel model = ModelReader.read(TinyModel.json());

        OperationModel touch = model.operations().get(1);
        assertThat(touch.output()).isEqualTo("TouchResponse");
        assertThat(model.shapes().get("TouchResponse"))
                .isEqualTo(new ShapeModel.Structure("TouchResponse", java.util.List.of(), false));
    }

    @Test
    void errorsTakeCodeAndStatusFromTheModelOrTheirKind() {
        ServiceModel model = ModelReader.read(TinyModel.json());

        assertThat(model.operations().getFirst().errors())
                .containsExactly(
                        new ErrorModel("Gone", "GoneAway", 410, "Sender", List.of("since")),
                        new ErrorModel("Broken", "Broken", 500, "Receiver", List.of()));
    }

    @Test
    void theSigningNameIsTheEndpointPrefixUnlessTheModelHasOne() {
        assertThat(ModelReader.read(TinyModel.json()).signingName()).isEqualTo("tiny");
        assertThat(TinyModel.with("{\"metadata\": {\"signingName\": \"other\"}}")
                        .signingName())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"shapes": {"Process": {"eventstream": true}}} | shape Process member Small: Small is not marked as event
                    {"shapes": {"Process": {"members": {"Data": {"shape": "Sights"}}}}} | shape Process: unsupported event stream
                    {"shapes": {"TouchRequest": {"members": {"Data": {"shape": "Sights"}}}}} | shape TouchRequest: unsupported event stream
                    {"shapes": {"WatchResponse": {"members": {"More": {"shape": "Sights"}}}}} | shape WatchResponse: unsupported event stream
                    {"shapes": {"Process": {"members": {"Data": {"streaming": true}}}}} | shape Process member Data: unsupported trait streaming
                    {"shapes": {"Names": {"member": {"queryName": "n"}}}} | shape Names member: unsupported trait queryName
                    {"shapes": {"Tags": {"value": {"xmlNamespace": "n"}}}} | shape Tags value: unsupported trait xmlNamespace
                    {"operations": {"Touch": {"endpoint": {"hostPrefix": "{Name}."}}}} | operation Touch endpoint: unsupported hostPrefix {Name}.
                    {"shapes": {"Name": {"pattern": "[a"}}} | shape Name: pattern that Java cannot compile
                    {"shapes": {"Name": {"type": "bigdecimal"}}} | shape Name: unsupported type bigdecimal
                    {"shapes": {"Moment": {"timestampFormat": "stardate"}}} | shape Moment: unsupported timestampFormat stardate
                    {"shapes": {"GetThingRequest": {"members": {"Name": {"location": "cookie"}}}}} | unsupported location cookie
                    {"shapes": {"Things": {"member": {"shape": "Nowhere"}}}} | shape Nowhere: referred to and not in the model
                    {"shapes": {"TouchResponse": {"type": "structure"}}} | TouchResponse: the name for an empty structure is taken
                    {"shapes": {"Gone": {"exception": false}}} | error Gone: not marked as exception
                    """)
    void whatTheModelSaysAndTheCodeCannotDoFailsByName(String overlay, String message) {
        assertThatThrownBy(() -> TinyModel.with(overlay))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(message);
    }
}
