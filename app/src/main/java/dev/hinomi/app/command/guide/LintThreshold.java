package dev.hinomi.app.command.guide;

import dev.hinomi.guide.lint.Finding;

/// From which severity on a finding is a failure, named as the user writes it.
enum LintThreshold {
    error,
    warning,
    info,
    never;

    boolean reached(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> this != never;
            case WARNING -> this == warning || this == info;
            case INFO -> this == info;
        };
    }
}
