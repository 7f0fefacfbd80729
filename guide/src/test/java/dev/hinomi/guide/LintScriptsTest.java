package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.settings.GuideSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs the scripts under `lint/`. A file holds the cases of one rule and has its name. A case is a title, a guide, the
/// rule's findings as `line severity message`, and the guide's lines that the fixes change:
///
///     === title
///     guide
///     --- findings
///     2 warning A has no alarm actions
///     --- fixed
///     2: text
class LintScriptsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/lint");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        return scripts().stream()
                .flatMap(script -> cases(script).stream()
                        .map(one -> DynamicTest.dynamicTest(one.rule() + ": " + one.title(), () -> run(one))));
    }

    @Test
    void everyRuleHasAScriptWithABadAndAGoodCase() throws IOException {
        List<Case> all =
                scripts().stream().flatMap(script -> cases(script).stream()).toList();
        for (Rule rule : Rules.all()) {
            List<Case> own =
                    all.stream().filter(one -> one.rule().equals(rule.id())).toList();
            if (!rule.id().startsWith("cli-")) {
                assertThat(own).as(rule.id()).anyMatch(one -> one.findings().isEmpty());
                assertThat(own).as(rule.id()).anyMatch(one -> !one.findings().isEmpty());
            }
        }
    }

    @Test
    void everyRuleHasASectionInTheDocumentation() throws IOException {
        List<String> sections = Files.readAllLines(Path.of("../docs/lint.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(
                        Rules.all().stream().map(Rule::id).toList());
    }

    private void run(Case one) throws IOException {
        Path file = folder.resolve("guide.md");
        Files.writeString(file, one.guide(), StandardCharsets.UTF_8);
        GuideImport importer = new GuideImport();
        Review review = importer.run(file, GuideSettings.none());
        assertThat(review.findings().stream()
                        .filter(finding -> finding.rule().equals(one.rule()))
                        .map(LintScriptsTest::shown))
                .containsExactlyElementsOf(one.findings());
        List<String> before = one.guide().lines().toList();
        List<String> after =
                importer.runFixed(file, GuideSettings.none()).document().lines();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add((i + 1) + ": " + after.get(i).strip());
            }
        }
        if (!one.fixed().isEmpty()) {
            assertThat(changed).containsExactlyElementsOf(one.fixed());
        }
    }

    private static String shown(Finding finding) {
        return finding.line() + " " + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.message();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.sorted().toList();
        }
    }

    private static List<Case> cases(Path script) {
        try {
            String rule = script.getFileName().toString().replace(".txt", "");
            List<Case> cases = new ArrayList<>();
            for (String text : Files.readString(script).split("(?m)^=== ", -1)) {
                if (!text.isBlank()) {
                    cases.add(Case.parse(rule, text));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Case(String rule, String title, String guide, List<String> findings, List<String> fixed) {
        static Case parse(String rule, String text) {
            String[] titled = text.split("\n", 2);
            String[] parts = titled[1].split("(?m)^--- (?:findings|fixed)\n", -1);
            List<String> findings = parts.length > 1 ? lines(parts[1]) : List.of();
            List<String> fixed = parts.length > 2 ? lines(parts[2]) : List.of();
            return new Case(rule, titled[0], parts[0], findings, fixed);
        }

        private static List<String> lines(String text) {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
