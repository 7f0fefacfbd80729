package dev.hinomi.delivery.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every bucket does.
abstract class BucketKit {
    @TempDir
    private Path files;

    abstract Bucket bucket();

    @Test
    void whatIsPutIsRead() throws IOException {
        put("a/b/000000.gz", "one");
        assertThat(read("a/b/000000.gz")).isEqualTo("one");
    }

    @Test
    void aSecondPutReplacesTheFirst() throws IOException {
        put("a", "one");
        put("a", "another");
        assertThat(read("a")).isEqualTo("another");
        assertThat(bucket().keys("")).containsExactly("a");
    }

    @Test
    void whatIsNotThereCannotBeRead() {
        assertThatThrownBy(() -> read("no/such")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void keysAreFoundByTheirBeginningAlsoWithinAName() throws IOException {
        put("logs/web-1/000000.gz", "x");
        put("logs/web-2/000000.gz", "x");
        put("logs/worker/000000.gz", "x");
        put("other/web-1", "x");
        assertThat(bucket().keys("logs/we")).containsExactly("logs/web-1/000000.gz", "logs/web-2/000000.gz");
        assertThat(bucket().keys("logs/web-1/")).containsExactly("logs/web-1/000000.gz");
        assertThat(bucket().keys("none/")).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws IOException {
        put("a/b", "x");
        bucket().delete("a/b");
        bucket().delete("a/b");
        assertThat(bucket().keys("")).isEmpty();
    }

    @Test
    void namesMayHoldSpacesAndAnyScript() throws IOException {
        String key = "ログ/[$LATEST] a+b=c&d%20e/000000.gz";
        put(key, "x");
        assertThat(bucket().keys("ログ/")).containsExactly(key);
        assertThat(read(key)).isEqualTo("x");
    }

    void put(String key, String text) throws IOException {
        Path file = Files.createTempFile(files, "put", "");
        Files.writeString(file, text);
        bucket().put(key, file);
    }

    private String read(String key) throws IOException {
        try (InputStream in = bucket().read(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
