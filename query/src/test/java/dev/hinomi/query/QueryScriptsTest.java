package dev.hinomi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hinomi.query.syntax.QueryProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the scripts under `queries/`. Cases are separated by `---`. A case is a query and then what is expected
/// of it: `=>` a command as it was read ([Canonical]), `!!` a problem, `!~` what AWS says of it, `>>` a line of the
/// correction of the last problem. A query without `!!` has no problem. Lines before the first `---` are for
/// people.
final class QueryScriptsTest {
    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(QueryScriptsTest.class.getResource("/queries"))
                .toURI());
        List<Path> scripts;
        try (Stream<Path> files = Files.list(folder)) {
            scripts = files.sorted().toList();
        }
        assertThat(scripts).isNotEmpty();
        return scripts.stream().flatMap(QueryScriptsTest::cases);
    }

    private static Stream<DynamicTest> cases(Path script) {
        String text;
        try {
            text = Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> blocks = List.of(text.split("(?m)^---\n"));
        assertThat(blocks).hasSizeGreaterThan(1);
        return blocks.stream()
                .skip(1)
                .map(block -> dynamicTest(
                        script.getFileName() + ": " + block.lines().findFirst().orElse(""), () -> run(block)));
    }

    private static void run(String block) {
        List<String> query = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> summaries = new ArrayList<>();
        List<String> correction = new ArrayList<>();
        for (String line : block.lines().toList()) {
            switch (line.length() < 3 ? "" : line.substring(0, 3)) {
                case "=> " -> commands.add(line.substring(3));
                case "!! " -> problems.add(line.substring(3));
                case "!~ " -> summaries.add(line.substring(3));
                case ">> " -> correction.add(line.substring(3));
                default -> query.add(line);
            }
        }
        String text = String.join("\n", query);
        List<QueryProblem> found = InsightsQuery.check(text);
        assertThat(found).extracting(QueryProblem::detail).isEqualTo(problems);
        if (!summaries.isEmpty()) {
            assertThat(found.stream()
                            .flatMap(problem -> problem.summary().stream())
                            .toList())
                    .isEqualTo(summaries);
        }
        if (!commands.isEmpty()) {
            assertThat(InsightsQuery.parse(text).commands())
                    .extracting(Canonical::write)
                    .isEqualTo(commands);
        }
        Optional<String> corrected =
                found.isEmpty() ? Optional.empty() : found.getLast().correction();
        assertThat(corrected.map(String::lines).orElse(Stream.empty()).toList()).isEqualTo(correction);
        corrected.ifPresent(again -> assertThat(InsightsQuery.check(again)).isEmpty());
    }
}
