package dev.hinomi.guide.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the findings of one rule.
public final class Findings {
    private final String file;
    private final String rule;
    private final List<Finding> findings = new ArrayList<>();

    Findings(String file, String rule) {
        this.file = file;
        this.rule = rule;
    }

    public void error(int line, String message, String reason) {
        add(line, Severity.ERROR, message, reason, Optional.empty());
    }

    public void warning(int line, String message, String reason) {
        add(line, Severity.WARNING, message, reason, Optional.empty());
    }

    public void info(int line, String message, String reason) {
        add(line, Severity.INFO, message, reason, Optional.empty());
    }

    public void add(int line, Severity severity, String message, String reason, Optional<Fix> fix) {
        findings.add(new Finding(file, line, severity, rule, message, reason, fix));
    }

    List<Finding> list() {
        return List.copyOf(findings);
    }
}
