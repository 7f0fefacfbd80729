package dev.hinomi.scenarios.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every page of the console in both languages, light and dark, wide and narrow, and journeys through them.
final class ConsoleTest {
    /// Fewer means that some were not found.
    private static final int AT_LEAST = 20;

    @TempDir
    Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> browserTests() throws Exception {
        List<BrowserTests.Outcome> outcomes;
        try (ServerProcess server = ServerProcess.start(folder)) {
            outcomes = BrowserTests.run(server, folder);
        }
        assertThat(outcomes).hasSizeGreaterThan(AT_LEAST);
        return outcomes.stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.name(), () -> assertThat(outcome.failure()).isEmpty()));
    }
}
