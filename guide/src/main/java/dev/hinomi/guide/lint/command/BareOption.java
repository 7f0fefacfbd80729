package dev.hinomi.guide.lint.command;

import dev.hinomi.guide.extract.ShellFences;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.reader.TextLine;
import java.util.List;

/// Lines that begin with an option and belong to no command.
public final class BareOption implements Rule {
    @Override
    public String id() {
        return "option-without-command";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        ShellFences.in(guide.document()).forEach(fence -> {
            List<TextLine> lines = fence.block().lines();
            for (int i = 0; i < lines.size(); i++) {
                boolean continued = i > 0 && lines.get(i - 1).text().strip().endsWith("\\");
                if (!continued && lines.get(i).text().strip().startsWith("--")) {
                    findings.warning(
                            lines.get(i).line(),
                            "an option without its command: "
                                    + lines.get(i).text().strip(),
                            "It cannot be copied and run. Write the whole command.");
                }
            }
        });
    }
}
