package dev.hinomi.logs.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.transform.step.EventOrigin;
import dev.hinomi.logs.transform.step.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Runs the scripts under `transform/`. A line `transformer C` begins a case with a configuration, `grok P`
/// one with this pattern alone; `in M` is a message (as a JSON text when it begins with a quote), `out J`
/// what becomes of it, `fails E` why nothing does, and `error E` why the configuration is refused. Lines that
/// begin with `#` and empty lines mean nothing.
final class TransformScriptsTest {
    private static final EventOrigin ORIGIN =
            new EventOrigin("012345678912", "us-east-1", "myLogGroupName", "myLogStreamName");

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(TransformScriptsTest.class.getResource("/transform"))
                .toURI());
        List<Path> scripts;
        try (Stream<Path> files = Files.list(folder)) {
            scripts = files.sorted().toList();
        }
        assertThat(scripts).isNotEmpty();
        return scripts.stream().flatMap(TransformScriptsTest::cases);
    }

    private static Stream<DynamicTest> cases(Path script) {
        List<Case> cases = new ArrayList<>();
        for (String line : lines(script)) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("transformer ") || line.startsWith("grok ")) {
                cases.add(new Case(script.getFileName() + ": " + line, config(line), new ArrayList<>()));
            } else {
                cases.getLast().steps().add(line);
            }
        }
        assertThat(cases).isNotEmpty();
        return cases.stream().map(one -> dynamicTest(one.name(), one::run));
    }

    private static String config(String line) {
        return line.startsWith("grok ")
                ? "[{\"grok\":{\"match\":" + Json.write(Json.text(argument(line))) + "}}]"
                : argument(line);
    }

    private static List<String> lines(Path script) {
        try {
            return Files.readAllLines(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String argument(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    record Case(String name, String config, List<String> steps) {
        void run() {
            assertThat(steps).isNotEmpty();
            String message = "";
            for (String step : steps) {
                String argument = argument(step);
                switch (step.split(" ", 2)[0]) {
                    case "in" -> message = message(argument);
                    case "out" ->
                        assertThat(Json.read(transform(message).text().orElse("")))
                                .as("%s becomes %s", message, transform(message))
                                .isEqualTo(Json.read(argument));
                    case "fails" -> assertThat(transform(message)).isEqualTo(new Transformation.Failed(argument));
                    case "error" ->
                        assertThat(LogsFixture.fault(() -> Transformer.parse(config))
                                        .message())
                                .isEqualTo(argument);
                    case String other -> throw new AssertionError("not a step: " + other);
                }
            }
        }

        private static String message(String argument) {
            return argument.startsWith("\"")
                    ? Json.read(argument).map(JsonNode::stringValue).orElse(argument)
                    : argument;
        }

        private Transformation transform(String message) {
            return Transformer.parse(config).transform(message, ORIGIN);
        }
    }
}
