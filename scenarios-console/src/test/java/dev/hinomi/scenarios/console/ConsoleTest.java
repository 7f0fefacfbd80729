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
    @TempDir
    Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> browserTests() throws Exception {
        List<BrowserTests.Outcome> outcomes;
        try (ServerProcess server = ServerProcess.start(folder)) {
            outcomes = BrowserTests.run(server, folder);
        }
        DynamicTest complete = DynamicTest.dynamicTest(
                "every file with tests was run",
                () -> assertThat(outcomes)
                        .extracting(BrowserTests.Outcome::file)
                        .containsAll(BrowserTests.files()));
        return Stream.concat(
                Stream.of(complete),
                outcomes.stream()
                        .map(outcome -> DynamicTest.dynamicTest(
                                outcome.name(),
                                () -> assertThat(outcome.failure()).isEmpty())));
    }
}
