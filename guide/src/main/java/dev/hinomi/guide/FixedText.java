package dev.hinomi.guide;

import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.TextEdit;
import java.util.ArrayList;
import java.util.List;

/// Lines after fixes.
///
/// @param applied the fixes whose every edit found its place; one that finds it changed by another waits for the next
///     round
record FixedText(List<String> lines, List<Fix> applied) {
    static FixedText of(List<String> lines, List<Fix> fixes) {
        List<String> after = new ArrayList<>(lines);
        List<Fix> applied = new ArrayList<>();
        for (Fix fix : fixes.stream().distinct().toList()) {
            if (fix.edits().stream().allMatch(edit -> fits(after, edit))) {
                fix.edits().forEach(edit -> apply(after, edit));
                applied.add(fix);
            }
        }
        return new FixedText(after, applied);
    }

    private static boolean fits(List<String> lines, TextEdit edit) {
        return edit.line() <= lines.size() && lines.get(edit.line() - 1).contains(edit.from());
    }

    private static void apply(List<String> lines, TextEdit edit) {
        String line = lines.get(edit.line() - 1);
        int at = line.indexOf(edit.from());
        lines.set(
                edit.line() - 1,
                line.substring(0, at)
                        + edit.to()
                        + line.substring(at + edit.from().length()));
    }
}
