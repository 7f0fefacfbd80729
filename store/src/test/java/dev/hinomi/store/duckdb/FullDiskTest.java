package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that takes no more is played by a limit on the size of each file of a process.
final class FullDiskTest {
    @TempDir
    private Path directory;

    /// In blocks of 512 or 1024 bytes, by shell; the driver's native library is a file of 72 MB and must fit.
    private static final int LIMIT = 160_000;

    @Test
    void afterAFailedWriteTheStoreGoesOnAndHasAllThatWasAcknowledged() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + LIMIT + " && exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskWriter.class.getName(),
                        directory.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
