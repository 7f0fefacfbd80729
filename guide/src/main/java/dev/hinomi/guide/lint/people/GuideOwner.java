package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.regex.Pattern;

/// Guides that do not say to whom they belong.
public final class GuideOwner implements Rule {
    private static final Pattern OWNER = Pattern.compile(
            "(?im)^[\\s>|*_#-]*(?:document |page |guide )?(?:owner|owned by|owning team|maintainer|maintained by|author|authors|responsible|作成者?|作成部署|管理者|管理部署|責任者|文書責任者|オーナー|担当部署|所管)(?:[\\s*_]*[:：|][\\s|*_]*|\\n:\\s+)\\S");

    @Override
    public String id() {
        return "guide-owner";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        if (guide.isDocument()
                && !OWNER.matcher(String.join("\n", guide.document().lines())).find()) {
            findings.info(
                    1,
                    "nobody is named to whom this guide belongs",
                    "What belongs to nobody is not mended: whoever finds it wrong at night does not know whom to tell. Write"
                            + " a line such as **Owner**: team-orders at its head.");
        }
    }
}
