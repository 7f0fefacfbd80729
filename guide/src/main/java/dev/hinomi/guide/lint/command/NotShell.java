package dev.hinomi.guide.lint.command;

import dev.hinomi.guide.extract.ShellFences;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.reader.Block;

/// Blocks that say they are shell and hold a query or JSON.
public final class NotShell implements Rule {
    @Override
    public String id() {
        return "fence-not-shell";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.document()
                .fences()
                .map(inSection -> inSection.block())
                .filter(ShellFences::declaresShell)
                .forEach(fence -> {
                    switch (ShellFences.content(fence)) {
                        case QUERY -> report(fence, "a Logs Insights query", findings);
                        case JSON -> report(fence, "JSON", findings);
                        case SHELL, OTHER -> {}
                    }
                });
    }

    private static void report(Block.Fence fence, String what, Findings findings) {
        findings.info(
                fence.line(),
                "a " + fence.language() + " block that holds " + what,
                "Whoever pastes it into a shell gets an error or worse. Declare the block for what it is.");
    }
}
