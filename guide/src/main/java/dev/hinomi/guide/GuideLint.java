package dev.hinomi.guide;

import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.reader.GuideReader;
import dev.hinomi.guide.settings.GuideSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what is wrong with one guide, and mends in its file what can be mended. Needs no server.
public final class GuideLint {
    private final GuideImport importer;
    private final GuideSettings settings;
    private final GuideFile file;

    private GuideLint(GuideImport importer, GuideSettings settings, GuideFile file) {
        this.importer = importer;
        this.settings = settings;
        this.file = file;
    }

    /// Reads `path` once; what comes later speaks of what was read.
    public static GuideLint of(Path path, GuideSettings settings, GuideImport importer) {
        return new GuideLint(importer, settings, GuideFile.read(path, new GuideReader()));
    }

    /// What is wrong; writes nothing.
    public LintedGuide check() {
        return new LintedGuide(file.name(), file.lines(), findings(file.lines()), List.of());
    }

    /// Writes what fixes change into the file, and says what is still wrong.
    public LintedGuide fix() {
        List<String> lines = file.lines();
        List<Finding> findings = findings(lines);
        List<LintedGuide.Mended> mended = new ArrayList<>();
        for (int round = 0; round < GuideImport.ROUNDS; round++) {
            FixedText fixed = FixedText.of(lines, fixes(findings).toList());
            if (fixed.applied().isEmpty()) {
                break;
            }
            mended.addAll(mended(findings, fixed));
            lines = fixed.lines();
            findings = findings(lines);
        }
        if (lines.equals(file.lines())) {
            return new LintedGuide(file.name(), lines, findings, List.of());
        }
        file.write(lines);
        return new LintedGuide(file.name(), lines, findings, mended);
    }

    /// A fix is offered when the text as written asks for it as well. Otherwise it would write what `--set` says into
    /// the guide, or miss its place.
    private List<Finding> findings(List<String> lines) {
        List<Finding> findings = importer.run(file.name(), lines, settings).findings();
        if (settings.placeholders().isEmpty()) {
            return findings;
        }
        Set<Fix> asWritten = fixes(importer.run(file.name(), lines, settings.withoutPlaceholders())
                        .findings())
                .collect(Collectors.toSet());
        return findings.stream()
                .map(finding -> finding.fix().filter(asWritten::contains).isPresent() ? finding : finding.withoutFix())
                .toList();
    }

    private static Stream<Fix> fixes(List<Finding> findings) {
        return findings.stream().map(Finding::fix).flatMap(Optional::stream);
    }

    private static List<LintedGuide.Mended> mended(List<Finding> findings, FixedText fixed) {
        return findings.stream()
                .flatMap(finding -> finding.fix().filter(fixed.applied()::contains).stream()
                        .flatMap(fix -> fix.edits().stream()
                                .map(edit -> new LintedGuide.Mended(
                                        finding.file(), edit.line(), finding.rule(), fix.description()))))
                .distinct()
                .toList();
    }
}
