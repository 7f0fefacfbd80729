package dev.hinomi.logs.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs the scripts under `metric-filters/`; [FilterStory] knows their lines.
final class MetricFilterScriptsTest {
    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(MetricFilterScriptsTest.class.getResource("/metric-filters"))
                .toURI());
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(folder)) {
            for (Path script : scripts.sorted().toList()) {
                tests.addAll(cases(script));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private List<DynamicTest> cases(Path script) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> lines = List.of();
        for (String line : Files.readAllLines(script)) {
            if (line.startsWith("case ")) {
                List<String> ofCase = new ArrayList<>();
                Path data = directory.resolve(script.getFileName() + "-" + tests.size());
                tests.add(dynamicTest(script.getFileName() + ": " + line, () -> tell(data, ofCase)));
                lines = ofCase;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return tests;
    }

    private static void tell(Path data, List<String> lines) throws IOException {
        Files.createDirectory(data);
        try (FilterStory story = new FilterStory(data)) {
            story.tell(lines);
        }
    }
}
