package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ModelDriftTest {

    @Test
    void listsWhatDiffersInEitherDirection(@TempDir Path botocore) throws IOException {
        ObjectNode there = Overlay.apply(TinyModel.json(), (ObjectNode) Json.parse("""
                                {
                                  "operations": {"Newer": {}},
                                  "shapes": {
                                    "Small": {"min": 5},
                                    "Big": {"max": 7, "sensitive": true},
                                    "Name": {"pattern": null}
                                  }
                                }"""));
        Path folder = Files.createDirectories(botocore.resolve("tiny/2020-01-01"));
        Files.writeString(folder.resolve("service-2.json"), Json.print(there));

        assertThat(ModelDrift.report(TinyModel.folder(), botocore))
                .containsExactlyInAnyOrder(
                        "tiny: operation Newer: missing here",
                        "tiny: shapes/Small/min: 0 here, 5 there",
                        "tiny: shapes/Big/max: missing here, 7 there",
                        "tiny: shapes/Name/pattern: only here");
    }
}
