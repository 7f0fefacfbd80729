package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class OverlayTest {

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"a": 1}                       | {"b": 2}                  | {"a": 1, "b": 2}
                    {"a": {"x": 1, "y": 2}}        | {"a": {"y": 3}}           | {"a": {"x": 1, "y": 3}}
                    {"a": {"x": 1, "y": 2}}        | {"a": {"x": null}}        | {"a": {"y": 2}}
                    {"required": ["a", "b"]}       | {"required": ["a"]}       | {"required": ["a"]}
                    {}                             | {"a": {"x": null, "y":1}} | {"a": {"y": 1}}
                    {"knownOperations": ["a"]}     | {"knownOperations":["b"]} | {"knownOperations": ["a", "b"]}
                    """)
    void isAMergePatchThatAddsToTheKnownOperations(String model, String overlay, String expected) {
        assertThat(Overlay.apply((ObjectNode) Json.parse(model), (ObjectNode) Json.parse(overlay)))
                .isEqualTo(Json.parse(expected));
    }
}
