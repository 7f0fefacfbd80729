package dev.hinomi.logs.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hinomi.store.TextCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs the scripts under `patterns/`. A line `pattern P` begins a case; `+ M` is a message that matches, `- M` one
/// that does not, `error E` and `correction C` what an invalid pattern is answered with, `requires T` what a store
/// may look for first. After a message that matches, `value R T` is the text of its field R, `novalue R` says that
/// it has none, and `extracts J` gives all its fields as a JSON object. Lines that begin with `#` and empty lines
/// mean nothing.
final class PatternScriptsTest {
    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PatternScriptsTest.class.getResource("/patterns"))
                .toURI());
        List<Path> scripts;
        try (Stream<Path> files = Files.list(folder)) {
            scripts = files.sorted().toList();
        }
        assertThat(scripts).isNotEmpty();
        return scripts.stream().flatMap(PatternScriptsTest::cases);
    }

    private static Stream<DynamicTest> cases(Path script) {
        List<Case> cases = new ArrayList<>();
        for (String line : lines(script)) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("pattern")) {
                cases.add(new Case(script.getFileName() + ": " + line, argument(line), new ArrayList<>()));
            } else {
                cases.getLast().expectations().add(line);
            }
        }
        assertThat(cases).isNotEmpty();
        return cases.stream().map(one -> dynamicTest(one.name(), one::run));
    }

    private static List<String> lines(Path script) {
        try {
            return Files.readAllLines(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String argument(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1);
    }

    record Case(String name, String pattern, List<String> expectations) {
        void run() {
            assertThat(expectations).isNotEmpty();
            String matching = "";
            for (String expectation : expectations) {
                String argument = argument(expectation);
                switch (expectation.split(" ", 2)[0]) {
                    case "+" -> {
                        assertThat(FilterPattern.parse(pattern).matches(argument))
                                .as("matches: %s", argument)
                                .isTrue();
                        assertThat(FilterPattern.parse(pattern).requiredTexts().holds(argument))
                                .as("is found: %s", argument)
                                .isTrue();
                        matching = argument;
                    }
                    case "-" ->
                        assertThat(FilterPattern.parse(pattern).matches(argument))
                                .as("matches: %s", argument)
                                .isFalse();
                    case "value" -> {
                        String reference = argument.split(" ", 2)[0];
                        assertThat(value(reference, matching)).contains(argument(argument));
                    }
                    case "novalue" -> assertThat(value(argument, matching)).isEmpty();
                    case "extracts" ->
                        assertThat(FilterPattern.parse(pattern)
                                        .extracted(new Message(matching))
                                        .sequencedEntrySet())
                                .containsExactlyElementsOf(JsonMapper.shared()
                                        .readValue(argument, new TypeReference<LinkedHashMap<String, String>>() {})
                                        .sequencedEntrySet());
                    case "requires" ->
                        assertThat(text(FilterPattern.parse(pattern).requiredTexts()))
                                .isEqualTo(argument);
                    case "error" -> assertThat(error().message()).isEqualTo("Invalid filter pattern: " + argument);
                    case "correction" -> {
                        assertThat(error().correction()).contains(argument);
                        FilterPattern.parse(argument);
                    }
                    case String other -> throw new AssertionError("not an expectation: " + other);
                }
            }
        }

        private Optional<String> value(String reference, String message) {
            FieldReference field = FieldReference.parse(reference).orElseThrow();
            return FilterPattern.parse(pattern).value(field, new Message(message));
        }

        private static String text(TextCondition condition) {
            return switch (condition) {
                case TextCondition.Contains(String part) -> part;
                case TextCondition.AllOf(List<TextCondition> parts) ->
                    parts.stream().map(Case::text).collect(Collectors.joining(" & "));
                case TextCondition.AnyOf(List<TextCondition> parts) ->
                    parts.stream().map(Case::text).collect(Collectors.joining(" | ", "(", ")"));
            };
        }

        private PatternError error() {
            return FilterPattern.check(pattern).orElseThrow(() -> new AssertionError("is valid: " + pattern));
        }
    }
}
