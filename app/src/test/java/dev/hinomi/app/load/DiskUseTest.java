package dev.hinomi.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.testkit.ManualTimers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskUseTest {
    private final ManualTimers clock = new ManualTimers(Instant.parse("2026-03-04T05:16:40Z"));

    @TempDir
    private Path folder;

    @Test
    void walksAtMostOnceAMinute() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/file"), new byte[1_000]);
        Files.write(folder.resolve("other"), new byte[24]);
        DiskUse use = new DiskUse(folder, clock);
        assertThat(use.bytes()).isEqualTo(1_024);

        Files.write(folder.resolve("more"), new byte[6]);
        clock.advance(Duration.ofSeconds(59));
        assertThat(use.bytes()).isEqualTo(1_024);
        clock.advance(Duration.ofSeconds(1));
        assertThat(use.bytes()).isEqualTo(1_030);
    }

    @Test
    void aFolderThatIsNotThereTakesNothing() {
        assertThat(new DiskUse(folder.resolve("gone"), clock).bytes()).isZero();
    }
}
