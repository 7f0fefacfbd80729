package dev.hinomi.scenarios.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the browser tests of the module `console`, which are Playwright's, and reads its report.
final class BrowserTests {
    private static final Path CONSOLE = Path.of("..", "console");
    private static final Path TESTS = CONSOLE.resolve("browser");
    private static final long MINUTES = 12;
    private static final JsonMapper JSON = JsonMapper.shared();

    private BrowserTests() {}

    /// One test.
    ///
    /// @param file that it is in; empty for what went wrong outside of all
    /// @param failure what went wrong; empty when nothing did
    record Outcome(String file, String name, String failure) {}

    /// The files with tests that there are.
    static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> TESTS.relativize(file).toString())
                    .filter(name -> name.endsWith(".spec.ts"))
                    .collect(Collectors.toSet());
        }
    }

    /// Runs all of them against a server.
    ///
    /// @param folder where the report goes
    static List<Outcome> run(ServerProcess server, Path folder) throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        Path output = folder.resolve("playwright.txt");
        ProcessBuilder builder = new ProcessBuilder("node", "node_modules/@playwright/test/cli.js", "test")
                .directory(CONSOLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HINOMI_URL", server.address());
        builder.environment().put("HINOMI_SET_UP", server.setUpLink());
        builder.environment()
                .put("PLAYWRIGHT_JSON_OUTPUT_FILE", report.toAbsolutePath().toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(
                        "the browser tests took more than " + MINUTES + " minutes:\n" + Files.readString(output));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!Files.exists(report)) {
            throw new AssertionError("the browser tests made no report:\n" + Files.readString(output));
        }
        return outcomes(JSON.readTree(report.toFile()));
    }

    private static List<Outcome> outcomes(JsonNode report) {
        List<Outcome> outcomes = new ArrayList<>();
        report.path("errors").forEach(error -> outcomes.add(new Outcome("", "set-up of the tests", text(error))));
        report.path("suites").forEach(suite -> collect(suite, "", outcomes));
        return outcomes;
    }

    private static void collect(JsonNode suite, String before, List<Outcome> outcomes) {
        String name = before + suite.path("title").asString() + ": ";
        suite.path("suites").forEach(inner -> collect(inner, name, outcomes));
        suite.path("specs")
                .forEach(spec -> spec.path("tests").forEach(test -> outcomes.add(outcome(name, spec, test))));
    }

    private static Outcome outcome(String before, JsonNode spec, JsonNode test) {
        String file = spec.path("file").asString();
        String name = before + spec.path("title").asString() + ", " + millis(test) + " ms";
        String status = test.path("status").asString();
        if (status.equals("expected")) {
            return new Outcome(file, name, "");
        }
        String errors = StreamSupport.stream(test.path("results").spliterator(), false)
                .flatMap(result -> StreamSupport.stream(result.path("errors").spliterator(), false))
                .map(BrowserTests::text)
                .collect(Collectors.joining("\n"));
        return new Outcome(file, name, status + "\n" + errors);
    }

    /// How long it took, so that the slowest are seen in the report.
    private static long millis(JsonNode test) {
        return StreamSupport.stream(test.path("results").spliterator(), false)
                .mapToLong(result -> result.path("duration").asLong())
                .sum();
    }

    /// Without the colours of a terminal.
    private static String text(JsonNode error) {
        return error.path("message").asString().replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
