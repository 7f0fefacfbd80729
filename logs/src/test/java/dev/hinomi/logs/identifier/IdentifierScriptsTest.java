package dev.hinomi.logs.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs the scripts under `identifiers/`. A line `identifier N` begins a case; `in T` is a text, `out T` the
/// same with what is found masked; `same T` a text in which nothing is found. Lines that begin with `#` and
/// empty lines mean nothing.
final class IdentifierScriptsTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return cases().map(one -> dynamicTest(one.name(), one::run));
    }

    @Test
    void everyIdentifierHasAnExampleThatIsFoundAndOneThatIsNot() {
        Set<String> found = new LinkedHashSet<>();
        Set<String> left = new LinkedHashSet<>();
        cases().forEach(one -> {
            for (String line : one.lines()) {
                (line.startsWith("out ") ? found : left).add(one.name());
            }
        });
        assertThat(found).containsExactlyInAnyOrderElementsOf(ManagedIdentifiers.names());
        assertThat(left).containsExactlyInAnyOrderElementsOf(ManagedIdentifiers.names());
    }

    private static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("identifier ")) {
                cases.add(new Case(argument(line), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                cases.getLast().lines().add(line);
            }
        }
        return cases.stream();
    }

    private static List<String> lines() {
        try {
            Path folder = Path.of(Objects.requireNonNull(IdentifierScriptsTest.class.getResource("/identifiers"))
                    .toURI());
            List<String> lines = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().collect(Collectors.toList())) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String argument(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    record Case(String name, List<String> lines) {
        void run() {
            assertThat(lines).isNotEmpty();
            String text = "";
            for (String line : lines) {
                String argument = argument(line).replace("\\n", "\n");
                switch (line.split(" ", 2)[0]) {
                    case "in" -> text = argument;
                    case "out" -> assertThat(masked(text)).isEqualTo(argument);
                    case "same" -> assertThat(masked(argument)).isEqualTo(argument);
                    case String other -> throw new AssertionError("not a step: " + other);
                }
            }
        }

        private String masked(String text) {
            char[] masked = text.toCharArray();
            for (DataIdentifier entry : ManagedIdentifiers.named(name).orElseThrow()) {
                entry.find(text).forEach(span -> Arrays.fill(masked, span.start(), span.end(), '*'));
            }
            return new String(masked);
        }
    }
}
