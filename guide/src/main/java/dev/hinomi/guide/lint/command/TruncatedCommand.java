package dev.hinomi.guide.lint.command;

import dev.hinomi.guide.extract.ShellFences;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.reader.TextLine;
import java.util.List;

/// Lines that end with a backslash and are followed by a comment, a blank line or nothing.
public final class TruncatedCommand implements Rule {
    @Override
    public String id() {
        return "command-truncated";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        ShellFences.in(guide.document()).forEach(fence -> check(fence.block().lines(), findings));
    }

    private static void check(List<TextLine> lines, Findings findings) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (!text.strip().endsWith("\\") || text.strip().startsWith("#")) {
                continue;
            }
            String next = i + 1 < lines.size() ? lines.get(i + 1).text().strip() : "";
            if (next.isEmpty() || next.startsWith("#")) {
                findings.error(
                        lines.get(i).line(),
                        "the command goes on behind the backslash, but what follows is "
                                + (next.isEmpty() ? "nothing" : "a comment: " + next),
                        "Whoever copies it runs half a command. Write the rest, or remove the command.");
            }
        }
    }
}
