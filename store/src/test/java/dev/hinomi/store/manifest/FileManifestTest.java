package dev.hinomi.store.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.CRC32;
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
        Layout one = Layout.EMPTY.addHotFile(new HotFile(1, 0, 1));
        fresh().compareAndSet(Layout.EMPTY, one);
        Files.writeString(directory.resolve("manifest.new"), "hinomi-store 1\nlayout 2 3");
        assertThat(FileManifest.open(file()).load()).isEqualTo(one);
    }

    @Test
    void aDamagedFileIsRefusedAndNotTakenForAnEmptyOne() throws IOException {
        fresh().compareAndSet(Layout.EMPTY, Layout.EMPTY.addHotFile(new HotFile(1, 0, 1)));
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

    @Test
    void aFileOfAnEarlierVersionSaysNothingOfIdsInFiles() throws IOException {
        String body = "hinomi-store 1\nlayout 2 7 90 0\nhot 6 0\nday 5 0 EVENTS 2026-02-28 1 1000\n";
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(UTF_8));
        Files.writeString(file(), body + "end " + Long.toHexString(checksum.getValue()) + "\n");
        Layout layout = fresh().load();
        assertThat(layout.hot()).containsExactly(new HotFile(6, 0, 0));
        assertThat(layout.days())
                .containsExactly(new DayFile(
                        5, 0, DayFile.Kind.EVENTS, LocalDate.of(2026, 2, 28), 1, 1000, 0, Long.MAX_VALUE, 0));
    }

    private Path file() {
        return directory.resolve("manifest");
    }
}
