package dev.hinomi.guide.report;

import static dev.hinomi.guide.report.SarifResult.ordered;
import static dev.hinomi.guide.report.SarifResult.text;

import dev.hinomi.guide.LintedGuide;
import dev.hinomi.guide.SafeText;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Findings as SARIF 2.1.0 (OASIS), with everything that GitHub's code scanning asks for: descriptions and help of
/// every rule, whole regions, fingerprints, file names relative to the repository.
public final class Sarif {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final RepositoryPath paths;
    private final Optional<URI> documentation;
    private final List<RuleDoc> rules = RuleDoc.all();

    /// @param folder that file names are relative to: the top of the repository
    /// @param documentation where `docs/lint.md` is published; without it a rule has its help and no `helpUri`
    public Sarif(Path folder, Optional<URI> documentation) {
        paths = new RepositoryPath(folder);
        this.documentation = documentation;
    }

    /// One log with one run.
    public String of(List<LintedGuide> guides) {
        List<String> ids = rules.stream().map(RuleDoc::id).toList();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver()));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                guides.stream()
                        .flatMap(guide -> new SarifResult(guide, paths.uri(guide.file()), ids).all().stream())
                        .toList());
        Map<String, Object> log =
                ordered("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0");
        log.put("runs", List.of(run));
        return SafeText.json(JSON.writeValueAsString(log));
    }

    private Map<String, Object> driver() {
        Map<String, Object> driver = ordered(
                "name",
                "hinomi-guide-lint",
                "version",
                RuleDoc.resource("version.txt").strip());
        documentation.ifPresent(uri -> driver.put("informationUri", uri.toString()));
        driver.put("rules", rules.stream().map(this::rule).toList());
        return driver;
    }

    private Map<String, Object> rule(RuleDoc doc) {
        Map<String, Object> rule = ordered("id", doc.id(), "shortDescription", text(doc.summary()));
        rule.put("fullDescription", text(doc.text().replace("`", "")));
        documentation.ifPresent(uri -> rule.put("helpUri", uri + "#" + doc.id()));
        rule.put("help", ordered("text", doc.text().replace("`", ""), "markdown", doc.text()));
        rule.put("defaultConfiguration", Map.of("level", SarifResult.level(doc.severity())));
        return rule;
    }
}
