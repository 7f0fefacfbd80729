package dev.hinomi.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CredentialsFileTest {
    @TempDir
    private Path directory;

    @Test
    void isReadBackAndReplacedAndLeavesNothingElse() throws IOException {
        CredentialsFile file = new CredentialsFile(directory);
        assertThat(file.read()).isEmpty();
        file.write(new AccessKey("AKIAA", "old", Instant.EPOCH));
        file.write(new AccessKey("AKIAB", "a/b+c", Instant.EPOCH));
        assertThat(file.read()).contains(new CredentialsFile.Entry("AKIAB", "a/b+c"));
        assertThat(Files.readString(file.path())).contains("[default]\naws_access_key_id = AKIAB\n");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        CredentialsFile file = new CredentialsFile(directory);
        file.write(new AccessKey("AKIAA", "s", Instant.EPOCH));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutAKeyItIsAsGoodAsNone() throws IOException {
        CredentialsFile file = new CredentialsFile(directory);
        Files.writeString(file.path(), "[default]\naws_access_key_id = AKIAA\n");
        assertThat(file.read()).isEmpty();
    }
}
