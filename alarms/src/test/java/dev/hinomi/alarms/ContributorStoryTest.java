package dev.hinomi.alarms;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the stories in `contributors/`.
final class ContributorStoryTest {
    @ParameterizedTest
    @ValueSource(strings = {"contributors", "one-period", "no-series", "many"})
    void contributorsDoAsTheStorySays(String name, @TempDir Path directory) throws IOException, URISyntaxException {
        Path story = Path.of(Objects.requireNonNull(getClass().getResource("/contributors/" + name + ".story"), name)
                .toURI());
        try (ContributorStory run = new ContributorStory(directory)) {
            run.run(name, Files.readAllLines(story));
        }
    }
}
