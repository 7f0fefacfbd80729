package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateSourcesTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    Path output;

    @Test
    void leavesFilesAloneWhoseTextWouldNotChange() throws IOException {
        generate();
        Path same = output.resolve("tiny/Tiny.java");
        Path changed = output.resolve("tiny/Choice.java");
        Files.setLastModifiedTime(same, LONG_AGO);
        Files.writeString(changed, "edited");

        generate();

        assertThat(Files.getLastModifiedTime(same)).isEqualTo(LONG_AGO);
        assertThat(changed).content().contains("record Choice");
    }

    @Test
    void deletesWhatIsNoLongerGenerated() throws IOException {
        Path stale = Files.createDirectories(output.resolve("tiny")).resolve("Stale.java");
        Files.writeString(stale, "");

        generate();

        assertThat(stale).doesNotExist();
    }

    private void generate() throws IOException {
        GenerateSources.main(TinyModel.folder().toString(), output.toString());
    }
}
