package dev.hinomi.guide.lint.command;

import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import dev.hinomi.guide.reader.TextLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `DBSnapshots[0]` taken as the newest snapshot. RDS does not promise an order (API reference, DescribeDBSnapshots).
public final class FirstSnapshot implements Rule {
    private static final Map<String, String> FIRST_TO_NEWEST = Map.of(
            "DBSnapshots[0]", "sort_by(DBSnapshots,&SnapshotCreateTime)[-1]",
            "DBClusterSnapshots[0]", "sort_by(DBClusterSnapshots,&SnapshotCreateTime)[-1]");

    @Override
    public String id() {
        return "snapshot-first";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.document()
                .fences()
                .flatMap(fence -> fence.block().lines().stream())
                .forEach(line -> FIRST_TO_NEWEST.forEach((first, newest) -> {
                    if (line.text().contains(first)) {
                        report(line, first, newest, findings);
                    }
                }));
    }

    private static void report(TextLine line, String first, String newest, Findings findings) {
        findings.add(
                line.line(),
                Severity.WARNING,
                first + " is the first snapshot of the list, not the newest",
                "RDS promises no order, so the restore may bring back an old state, and of another database.",
                Optional.of(new Fix("write " + newest, List.of(new TextEdit(line.line(), first, newest)))));
    }
}
