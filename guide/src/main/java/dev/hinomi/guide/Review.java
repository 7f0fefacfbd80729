package dev.hinomi.guide;

import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.reader.Document;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SecretValues;
import java.util.List;

/// What was found in a guide, and what is wrong with it.
///
/// @param settings that the guide was read with
/// @param secrets that its text and items carry
/// @param items in the order of the file
/// @param findings by line
/// @param fixes that were applied before the guide was read
public record Review(
        Document document,
        GuideSettings settings,
        SecretValues secrets,
        List<Item> items,
        List<Finding> findings,
        List<Fix> fixes) {
    public Review {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
        fixes = List.copyOf(fixes);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// The findings of one severity in the lines of an item. While there are errors, the item is not applied.
    public List<Finding> findingsOf(Item item, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .filter(finding -> finding.line() >= item.origin().line()
                        && finding.line() <= item.origin().endLine())
                .toList();
    }
}
