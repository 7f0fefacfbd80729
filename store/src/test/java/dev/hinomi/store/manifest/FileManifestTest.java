package dev.hinomi.store.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileManifestTest extends ManifestKit {
    @TempDir
    private Path directory;

    @Override
    protected Manifest fresh() {
        return FileManifest.open(file());
    }

    @Override
    protected Manifest reopen(Manifest manifest) {
        return FileManifest.open(file());
    }

    @Test
    void aReplacementThatWasNotFinishedIsNotSeen() throws IOException {
        Layout one = Layout.EMPTY.addHotFile(new HotFile(1, 0));
        fresh().compareAndSet(Layout.EMPTY, one);
        Files.writeString(directory.resolve("manifest.new"), "hinomi-store 1\nlayout 2 3");
        assertThat(FileManifest.open(file()).load()).isEqualTo(one);
    }

    @Test
    void aDamagedFileIsRefusedAndNotTakenForAnEmptyOne() throws IOException {
        fresh().compareAndSet(Layout.EMPTY, Layout.EMPTY.addHotFile(new HotFile(1, 0)));
        String text = Files.readString(file());
        for (String damaged : new String[] {
            "", text.replace("hot 1", "hot 2"), text.substring(0, text.length() - 3), "hinomi-store 2\n"
        }) {
            Files.writeString(file(), damaged);
            assertThatThrownBy(() -> FileManifest.open(file()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("store manifest: ");
        }
    }

    private Path file() {
        return directory.resolve("manifest");
    }
}
