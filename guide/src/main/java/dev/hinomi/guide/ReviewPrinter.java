package dev.hinomi.guide;

import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Shows a review to a person: the items by kind with their lines, then the findings. The guide's own words stay as
/// they are, except that control characters are shown and not sent to the terminal.
public final class ReviewPrinter {
    private static final int WIDTH = 96;

    private ReviewPrinter() {}

    /// The whole review.
    public static String text(Review review) {
        StringBuilder out = new StringBuilder();
        out.append(plain(review.document().file())).append('\n');
        for (ItemKind kind : ItemKind.values()) {
            List<Item> items = review.items().stream()
                    .filter(item -> ItemKind.of(item) == kind)
                    .toList();
            if (!items.isEmpty()) {
                section(out, kind, items);
            }
        }
        if (!review.findings().isEmpty()) {
            out.append('\n').append(findings(review.findings()));
        }
        return out.append('\n').append(summary(review)).append('\n').toString();
    }

    /// The findings, each with its fix. A reason is given once.
    public static String findings(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        Set<String> given = new HashSet<>();
        for (Finding finding : findings) {
            out.append(SafeText.line(finding.toString())).append('\n');
            if (given.add(finding.reason())) {
                out.append("    ").append(plain(finding.reason())).append('\n');
            }
            finding.fix()
                    .ifPresent(fix -> out.append("    fix: ")
                            .append(plain(fix.description()))
                            .append('\n'));
        }
        return out.toString();
    }

    /// How much was found and how much of it is wrong.
    public static String summary(Review review) {
        long fixes = review.findings().stream()
                .filter(finding -> finding.fix().isPresent())
                .count();
        return review.items().size() + " items; " + review.count(Severity.ERROR) + " errors, "
                + review.count(Severity.WARNING) + " warnings, " + review.count(Severity.INFO) + " notes; " + fixes
                + " can be fixed";
    }

    private static void section(StringBuilder out, ItemKind kind, List<Item> items) {
        out.append('\n').append(kind.label()).append(": ").append(items.size()).append('\n');
        items.forEach(item -> out.append(String.format(Locale.ROOT, "  %5d  ", item.line()))
                .append(SafeText.shortened(item.summary(), WIDTH))
                .append('\n'));
    }

    private static String plain(String text) {
        return SafeText.of(text);
    }
}
