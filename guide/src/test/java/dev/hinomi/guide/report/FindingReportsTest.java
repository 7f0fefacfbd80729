package dev.hinomi.guide.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.GuideLint;
import dev.hinomi.guide.LintedGuide;
import dev.hinomi.guide.ReviewJson;
import dev.hinomi.guide.ReviewPrinter;
import dev.hinomi.guide.Rules;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.settings.GuideSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One small guide in every format; `report/` holds what each prints.
class FindingReportsTest {
    private static final Path FOLDER = Path.of("src/test/resources/report");
    private static final Optional<URI> DOCUMENTATION = Optional.of(URI.create("https://docs.example.com/lint.md"));

    private final List<LintedGuide> guides =
            List.of(GuideLint.of(FOLDER.resolve("orders, daily.md"), GuideSettings.none(), new GuideImport())
                    .check());

    @Test
    void workflowCommands() throws IOException {
        assertThat(new GitHubCommands(FOLDER).of(moved())).isEqualTo(golden("github.txt"));
    }

    @Test
    void text() throws IOException {
        assertThat(ReviewPrinter.findings(moved().getFirst().findings())).isEqualTo(golden("text.txt"));
    }

    @Test
    void json() throws IOException {
        assertThat(ReviewJson.findings(moved().getFirst().findings()) + "\n").isEqualTo(golden("findings.json"));
    }

    @Test
    void sarifResults() throws IOException {
        JsonNode run = sarif(moved()).at("/runs/0");
        assertThat(run.get("results").toPrettyString() + "\n").isEqualTo(golden("sarif-results.json"));
    }

    @Test
    void sarifHasTheHelpOfEveryRule() {
        JsonNode driver = sarif(guides).at("/runs/0/tool/driver");
        assertThat(driver.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(driver.get("rules").valueStream().map(rule -> rule.get("id").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Rules.all().stream().map(Rule::id).toList());
        assertThat(driver.get("rules").valueStream()).allSatisfy(rule -> {
            assertThat(rule.at("/shortDescription/text").asString()).matches(".{10,180}\\.");
            assertThat(rule.at("/fullDescription/text").asString()).isNotBlank();
            assertThat(rule.at("/help/text").asString()).isNotBlank();
            assertThat(rule.at("/defaultConfiguration/level").asString()).isIn("error", "warning", "note");
            assertThat(rule.get("helpUri").asString())
                    .isEqualTo(
                            "https://docs.example.com/lint.md#" + rule.get("id").asString());
        });
    }

    @Test
    void aSectionBeginsWithTheSeverityUnlessItIsAnError() {
        assertThat(RuleDoc.of("x", "Info. `A b` is c. And more."))
                .isEqualTo(new RuleDoc("x", Severity.INFO, "A b is c.", "Info. `A b` is c. And more."));
        assertThat(RuleDoc.of("x", "Warning; info when so. It is.").summary()).isEqualTo("It is.");
        assertThat(RuleDoc.of("x", "No such thing.").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void everyResultIndexPointsToItsRule() {
        JsonNode run = sarif(guides).at("/runs/0");
        assertThat(run.get("results").valueStream())
                .allSatisfy(result -> assertThat(run.at("/tool/driver/rules")
                                .get(result.get("ruleIndex").asInt())
                                .get("id"))
                        .isEqualTo(result.get("ruleId")));
    }

    @Test
    void whatCommandsATerminalOrALogIsShown() {
        Finding hostile = new Finding(
                "a\u001b[2J\n::error::b\u009b\u202e:c.md",
                1,
                Severity.ERROR,
                "r",
                "\u001b]0;x\u0007",
                "%",
                Optional.empty());
        List<LintedGuide> one = List.of(new LintedGuide(hostile.file(), List.of(), List.of(hostile), List.of()));
        assertThat(List.of(
                        new GitHubCommands(FOLDER).of(one),
                        new Sarif(FOLDER, DOCUMENTATION).of(one),
                        ReviewPrinter.findings(List.of(hostile)),
                        ReviewJson.findings(List.of(hostile))))
                .allSatisfy(shown ->
                        assertThat(shown).doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\n::error::b"));
        assertThat(new GitHubCommands(FOLDER).of(one))
                .isEqualTo("::error file=a\\u001b[2J%0A%3A%3Aerror%3A%3Ab\\u009b\\u202e%3Ac.md,line=1,title=r"
                        + "::\\u001b]0;x\\u0007%0A%25\n");
    }

    @Test
    void aNameDoesNotBecomeAWorkflowCommand() {
        Finding hostile = new Finding("::stop-commands::x.md", 1, Severity.ERROR, "r", "m", "w", Optional.empty());
        assertThat(ReviewPrinter.findings(List.of(hostile))).startsWith("./::stop-commands::x.md:1: error r: m\n");
    }

    @Test
    void pathsAreRelativeToTheFolderWhereTheyCan() {
        RepositoryPath paths = new RepositoryPath(Path.of("/repo"));
        assertThat(paths.of("docs/../a.md")).isEqualTo("a.md");
        assertThat(paths.of("/repo/b.md")).isEqualTo("b.md");
        assertThat(paths.of("../c.md")).isEqualTo("/c.md");
        assertThat(paths.uri("手順 1:%.md")).isEqualTo("%E6%89%8B%E9%A0%86%201%3A%25.md");
        assertThat(paths.uri("../c.md")).isEqualTo("file:///c.md");
    }

    @Test
    void theSmallestChangeOfALineSplitsNoCharacter() {
        assertThat(LineChange.of("a --old b", "a --new b")).isEqualTo(new LineChange(4, 7, "new"));
        assertThat(LineChange.of("aa", "a")).isEqualTo(new LineChange(1, 2, ""));
        assertThat(LineChange.of("x😀y", "x😁y")).isEqualTo(new LineChange(1, 3, "😁"));
    }

    private JsonNode sarif(List<LintedGuide> of) {
        JsonNode log = JsonMapper.shared().readTree(new Sarif(FOLDER, DOCUMENTATION).of(of));
        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        return log;
    }

    /// As if the linter had been started in the folder of the guide.
    private List<LintedGuide> moved() {
        return guides.stream()
                .map(guide -> new LintedGuide(
                        "orders, daily.md",
                        guide.lines(),
                        guide.findings().stream()
                                .map(each -> new Finding(
                                        "orders, daily.md",
                                        each.line(),
                                        each.severity(),
                                        each.rule(),
                                        each.message(),
                                        each.reason(),
                                        each.fix()))
                                .toList(),
                        List.of()))
                .toList();
    }

    private static String golden(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}
