package dev.hinomi.guide.lint.rule;

import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import dev.hinomi.logs.pattern.PatternError;
import java.util.List;
import java.util.Optional;

/// Filter patterns that CloudWatch Logs refuses.
public final class InvalidFilterPattern implements Rule {
    @Override
    public String id() {
        return "filter-pattern-invalid";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(FilterPattern.class)
                .filter(pattern -> pattern.kind() == FilterPattern.Kind.LOGS)
                .forEach(pattern -> dev.hinomi.logs.pattern.FilterPattern.check(pattern.pattern())
                        .ifPresent(error -> findings.add(
                                pattern.line(),
                                Severity.ERROR,
                                pattern.pattern() + ": " + error.message(),
                                "CloudWatch Logs refuses the pattern, so the search ends with an error.",
                                fix(pattern, error))));
    }

    private static Optional<Fix> fix(FilterPattern pattern, PatternError error) {
        if (pattern.raw().isEmpty()) {
            return Optional.empty();
        }
        return error.correction()
                .filter(correction -> !correction.contains("'"))
                .map(correction -> new Fix(
                        "write the pattern as " + correction,
                        List.of(new TextEdit(pattern.line(), pattern.raw(), "'" + correction + "'"))));
    }
}
