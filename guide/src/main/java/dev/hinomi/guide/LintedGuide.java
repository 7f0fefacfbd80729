package dev.hinomi.guide;

import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Fix;
import java.util.List;
import java.util.Optional;

/// A guide's file and what is wrong with it.
///
/// @param file the name as given
/// @param lines as the file has them
/// @param findings by line; a fix among them can be written into these lines
/// @param mended what was written into the file before
public record LintedGuide(String file, List<String> lines, List<Finding> findings, List<Mended> mended) {
    public LintedGuide {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        mended = List.copyOf(mended);
    }

    /// A line that a fix has changed.
    ///
    /// @param fix what the fix did
    public record Mended(String file, int line, String rule, String fix) {
        @Override
        public String toString() {
            return file + ":" + line + ": fixed " + rule + ": " + fix;
        }
    }

    /// The lines as they are after `fix`, unless something that it replaces is not there.
    public Optional<List<String>> linesAfter(Fix fix) {
        FixedText fixed = FixedText.of(lines, List.of(fix));
        return fixed.applied().isEmpty() ? Optional.empty() : Optional.of(fixed.lines());
    }
}
