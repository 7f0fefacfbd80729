package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ModelSubsetTest {
    private static final String FULL = """
            {
              "metadata": {"serviceId": "Tiny"},
              "documentation": "the service",
              "operations": {
                "Touch": {"input": {"shape": "TouchRequest"}, "errors": [{"shape": "Gone"}], "documentation": "touches"},
                "Other": {"input": {"shape": "OtherRequest"}}
              },
              "shapes": {
                "TouchRequest": {"type": "structure", "members": {
                  "documentation": {"shape": "Text", "documentation": "a member of that name"},
                  "shape": {"shape": "Loop"}
                }},
                "Loop": {"type": "list", "member": {"shape": "TouchRequest"}},
                "OtherRequest": {"type": "structure", "members": {}},
                "Text": {"type": "string", "documentation": "text"},
                "Gone": {"type": "structure", "exception": true}
              }
            }
            """;

    @Test
    void keepsWhatTheNamedOperationsReachAndTheNamesOfAll() {
        ObjectNode subset = ModelSubset.cut((ObjectNode) Json.parse(FULL), List.of("Touch"));

        assertThat(subset.path("operations").propertyNames()).containsExactly("Touch");
        assertThat(Json.strings(subset, "knownOperations")).containsExactly("Other", "Touch");
        assertThat(subset.path("shapes").propertyNames()).containsExactly("Gone", "Loop", "Text", "TouchRequest");
    }

    @Test
    void dropsDocumentationButNotAMemberOfThatName() {
        ObjectNode subset = ModelSubset.cut((ObjectNode) Json.parse(FULL), List.of("Touch"));

        JsonNode members = subset.path("shapes").path("TouchRequest").path("members");
        assertThat(members.path("documentation")).isEqualTo(Json.parse("{\"shape\": \"Text\"}"));
        assertThat(subset.path("shapes").path("Text")).isEqualTo(Json.parse("{\"type\": \"string\"}"));
        assertThat(subset.path("operations").path("Touch").has("documentation")).isFalse();
    }

    @Test
    void anOperationThatTheModelDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> ModelSubset.cut((ObjectNode) Json.parse(FULL), List.of("Nope")))
                .isInstanceOf(ModelException.class)
                .hasMessage("Nope: no such operation in the model");
    }

    @Test
    void writesOneFileAServiceFromTheJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("models.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("models/tiny-2020-01-01-model.json"));
            out.write(FULL.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                folder.resolve("services.json"),
                Files.readString(TinyModel.folder().resolve("services.json"))
                        .replace("[\"GetThing\", \"Touch\", \"Watch\"]", "[\"Touch\"]"));

        ModelSubset.main(jar.toString(), folder.toString());

        assertThat(Json.read(folder.resolve("tiny.json")))
                .isEqualTo(ModelSubset.cut((ObjectNode) Json.parse(FULL), List.of("Touch")));
    }
}
