package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceGeneratorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tiny",
                "TinyErrors",
                "Shapes",
                "GetThingRequest",
                "Choice",
                "TouchResponse",
                "WatchResponse",
                "Sights",
                "Seen",
                "package-info"
            })
    void generatedFilesReadAsTheGoldenOnes(String type) throws IOException {
        SourceFile file = TinyModel.sources().stream()
                .filter(source -> source.path().equals("tiny/" + type + ".java"))
                .findFirst()
                .orElseThrow();

        assertThat(file.text()).isEqualTo(Files.readString(TinyModel.resource("golden/" + type + ".java.txt")));
    }

    @Test
    void aStructureNamedAsAClassOfJavaLangGetsASuffix() {
        assertThat(TinyModel.sources()).extracting(SourceFile::path).contains("tiny/ProcessShape.java");
    }

    @Test
    void structuresThatDifferInCaseOnlyAreRefused() {
        assertRefused("""
                {"shapes": {
                  "choice": {"type": "structure", "members": {}},
                  "TouchRequest": {"members": {"C": {"shape": "choice"}}}
                }}""", "shape choice: another shape is also called Choice");
    }

    @Test
    void membersWithTheSameAccessorAreRefused() {
        assertRefused("""
                {"shapes": {"TouchRequest": {"members": {"Name": {"shape": "Name"}, "name": {"shape": "Name"}}}}}""", "shape TouchRequest member name: another member is also called name");
    }

    @Test
    void eventsThatTheirRecordsCannotTellApartAreRefused() {
        assertRefused("""
                {"shapes": {"Sights": {"members": {"heard": {"shape": "Seen"}}}}}""", "shape Sights member heard: another member is also a Seen");
    }

    @Test
    void anUnknownProtocolIsRefused() {
        assertRefused("{\"metadata\": {\"protocols\": [\"morse\"]}}", "unsupported protocol morse");
    }

    private static void assertRefused(String overlay, String message) {
        ServiceModel model = TinyModel.with(overlay);
        assertThatThrownBy(() -> generate(model))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(message);
    }

    private static List<SourceFile> generate(ServiceModel model) {
        return ServiceGenerator.generate(model, TinyModel.entry());
    }
}
