package dev.hinomi.alarms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the stories of composite alarms and of mute rules.
final class CompositeStoryTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"composite/composite", "composite/suppressor", "mute/mute"})
    void alarmsDoAsTheStorySays(String story) throws IOException {
        String name = "/" + story + ".story";
        try (Bench bench = new Bench(directory);
                InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            new CompositeStory(bench)
                    .run(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }
}
