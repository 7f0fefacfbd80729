package dev.hinomi.guide.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.GuideImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which settings a guide gets from its folder.
class SettingsBesideTest {
    @TempDir
    private Path folder;

    @Test
    void theGuidesOfAFolderShareGuideYaml() throws IOException {
        Files.writeString(folder.resolve("guide.yaml"), "region: us-east-1\n");
        assertThat(regionOf("mesh.md")).isEqualTo("us-east-1");
        assertThat(regionOf("photo.md")).isEqualTo("us-east-1");
    }

    @Test
    void aGuidesOwnSettingsWinAndAreReadAlone() throws IOException {
        Files.writeString(folder.resolve("guide.yaml"), "region: us-east-1\naccount: \"123456789012\"\n");
        Files.writeString(folder.resolve("mesh.guide.yaml"), "region: ap-northeast-1\n");
        assertThat(regionOf("mesh.md")).isEqualTo("ap-northeast-1");
        assertThat(GuideImport.settingsBeside(folder.resolve("mesh.md")).account())
                .isEmpty();
        assertThat(regionOf("photo.md")).isEqualTo("us-east-1");
    }

    @Test
    void withoutAFileNothingIsSet() {
        assertThat(GuideImport.settingsBeside(folder.resolve("mesh.md"))).isEqualTo(GuideSettings.none());
    }

    private String regionOf(String guide) {
        return GuideImport.settingsBeside(folder.resolve(guide)).region().orElse("");
    }
}
