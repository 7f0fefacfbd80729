package dev.hinomi.guide.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.settings.SettingsReader;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Guides as runbooks: each folder of `src/test/resources/runbooks` has a guide, perhaps a `guide.yaml`, and what
/// becomes of them.
class GuideRunbooksTest {
    private static final Path CASES = Path.of("src/test/resources/runbooks");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> found = Files.list(CASES)) {
            return found.sorted().toList().stream()
                    .map(each -> DynamicTest.dynamicTest(String.valueOf(each.getFileName()), () -> {
                        String shown = shown(runbooks(each.resolve("guide.md")));
                        Path golden = each.resolve("runbooks.txt");
                        if (System.getenv("HINOMI_WRITE") != null) {
                            Files.writeString(golden, shown);
                        }
                        assertThat(shown).isEqualTo(Files.readString(golden));
                    }));
        }
    }

    @Test
    void aRunbookThatTheGuideDoesNotHaveIsRefusedWithItsLine() {
        assertThatThrownBy(() ->
                        runbooks("# A\n\n1. do it\n", "run:\n  window: 2h\nrunbooks:\n  B:\n    start: by-hand\n"))
                .hasMessage("guide.yaml:4: runbooks: B: the guide has no such runbook (expected: A)");
        assertThatThrownBy(() -> runbooks("# A\n\n1. do it\n", "runbooks:\n  A:\n    steps: {2: {allow: true}}\n"))
                .hasMessage("guide.yaml:2: runbooks: A: step 2: there is none (expected: 1)");
        assertThatThrownBy(() ->
                        runbooks("# A\n\n1. do it\n", "runbooks:\n  A:\n    after:\n      1:\n      - wait: 5x\n"))
                .hasMessageContaining(":5: wait: 5x (expected: a number and s, m, h or d, such as 90s)");
        assertThatThrownBy(
                        () -> runbooks("# A\n\n1. do it\n", "runbooks:\n  A:\n    after:\n      1:\n      - ftp: x\n"))
                .hasMessageContaining(":5: unknown key ftp (expected: id, title, detail, effect, allow,");
        assertThatThrownBy(() -> runbooks(
                        "# A\n\n1. do it\n", "runbooks:\n  A:\n    after:\n      1:\n      - decide: {yes: x}\n"))
                .hasMessage("runbook guide/A: step 1+1: leads to step x, which there is not (expected: a step of the"
                        + " same list, or end)");
    }

    private List<Runbook> runbooks(String guide, String settings) throws IOException {
        Path file = folder.resolve("guide.md");
        Files.writeString(file, guide);
        Files.writeString(folder.resolve("guide.yaml"), settings);
        return runbooks(file);
    }

    private static List<Runbook> runbooks(Path file) {
        Path settings = file.resolveSibling("guide.yaml");
        Review review = Files.exists(settings)
                ? new GuideImport().run(file, SettingsReader.read(settings))
                : new GuideImport().run(file);
        return new GuideRunbooks(Set.of("cloudwatch", "logs", "sns")).of(review, new Runbook.Source("guide", "", 1, 1));
    }

    private static String shown(List<Runbook> runbooks) {
        return runbooks.stream().map(GuideRunbooksTest::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Runbook runbook) {
        StringBuilder text = new StringBuilder(runbook.source().orElseThrow().line() + " " + runbook.title() + "\n");
        if (!runbook.trigger().alarms().isEmpty()) {
            text.append("  ").append(runbook.trigger()).append('\n');
        }
        runbook.parameters()
                .forEach(parameter -> text.append("  ").append(parameter).append('\n'));
        runbook.steps().forEach(step -> text.append(shown(step)));
        runbook.rollback().forEach(step -> text.append("  back\n").append(shown(step)));
        return text.toString();
    }

    private static String shown(Step step) {
        String flags = (step.approvals() > 0 ? " approvals=" + step.approvals() : "")
                + (step.onFailure() == Step.OnFailure.CONTINUE ? " continue" : "")
                + (step.idempotent() ? "" : " once")
                + step.next().map(next -> " next=" + next).orElse("");
        String detail = step.detail().isEmpty() ? "" : "      " + step.detail().replace("\n", "\n      ") + "\n";
        String action = step.action() instanceof Action.Manual
                ? ""
                : "      " + step.action().toString().replace("\n", "\n      | ") + "\n";
        return "  " + step.id() + " (" + step.line() + ") " + step.effect() + flags + ": " + step.title() + "\n"
                + action + detail;
    }
}
