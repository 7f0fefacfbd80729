package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.regex.Pattern;

/// Guides that do not say when somebody last looked whether they are right.
public final class GuideReviewed implements Rule {
    private static final String DATE =
            "(?:\\d{4}\\s?[-/.年]\\s?\\d{1,2}|\\d{1,2}\\.? \\w{3,9}\\.? \\d{4}|\\w{3,9} \\d{1,2}, \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})";
    private static final Pattern REVIEWED = Pattern.compile(
            "(?i)(?:last (?:updated?|review(?:ed)?|changed|modified|tested)|reviewed|updated|date|version|最終更新|更新日|改訂日?|改版|見直し|レビュー日|最終確認|作成日)[^\\n]{0,24}?"
                    + DATE);
    private static final Pattern HISTORY = Pattern.compile(
            "(?is)\\n#{1,6}[^\\n]*(?:変更履歴|改版履歴|改訂履歴|更新履歴|change ?log|history|revisions?)[^\\n]*\\n.{0,400}?" + DATE);

    @Override
    public String id() {
        return "guide-reviewed";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        String text = String.join("\n", guide.document().lines());
        if (guide.isDocument()
                && !REVIEWED.matcher(text).find()
                && !HISTORY.matcher(text).find()) {
            findings.info(
                    1,
                    "no date says when this guide was last looked through",
                    "Nobody can tell whether its commands and names still exist. Write a line such as **Last review**:"
                            + " 2026-01-31, and change it whenever someone has followed the guide.");
        }
    }
}
