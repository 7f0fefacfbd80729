package dev.hinomi.delivery.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DirectoryBucketTest extends BucketKit {
    @TempDir
    private Path above;

    @Override
    Bucket bucket() {
        return new DirectoryBucket(above.resolve("bucket"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a/../../outside", "/../outside", "..\\outside", "a/./b", "//a", ".hidden"})
    void noKeyLeadsOutOfTheDirectory(String key) throws IOException {
        put(key, "x");
        assertThat(filesAbove()).hasSize(1).allMatch(file -> file.startsWith(above.resolve("bucket")));
    }

    @Test
    void aNameThatIsTooLongForAFileIsCutAndStaysUnlikeAnother() throws IOException {
        put("x".repeat(512), "1");
        put("x".repeat(511) + "y", "2");
        assertThat(filesAbove()).hasSize(2);
    }

    @Test
    void emptyFoldersGoWithTheirLastFile() throws IOException {
        put("a/b/c", "x");
        bucket().delete("a/b/c");
        assertThat(above.resolve("bucket")).isEmptyDirectory();
    }

    private List<Path> filesAbove() throws IOException {
        try (Stream<Path> found = Files.walk(above)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
