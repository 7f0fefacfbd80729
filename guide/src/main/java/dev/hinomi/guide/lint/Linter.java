package dev.hinomi.guide.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Runs rules over a guide.
public final class Linter {
    private final List<Rule> rules;

    public Linter(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// All findings, by line.
    public List<Finding> lint(Guide guide) {
        List<Finding> all = new ArrayList<>();
        for (Rule rule : rules) {
            Findings findings = new Findings(guide.document().file(), rule.id());
            rule.check(guide, findings);
            all.addAll(findings.list());
        }
        return all.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line)
                        .thenComparing(Finding::severity)
                        .thenComparing(Finding::rule))
                .toList();
    }
}
