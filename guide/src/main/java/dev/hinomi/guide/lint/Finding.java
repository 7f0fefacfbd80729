package dev.hinomi.guide.lint;

import java.util.Locale;
import java.util.Optional;

/// Something wrong or risky in a guide.
///
/// @param line the line of the file, from 1
/// @param rule the id of the rule, which `docs/lint.md` explains
/// @param message what is wrong, with the value
/// @param reason why that matters and how to mend it
public record Finding(
        String file, int line, Severity severity, String rule, String message, String reason, Optional<Fix> fix) {
    /// This finding, left for a person to mend.
    public Finding withoutFix() {
        return new Finding(file, line, severity, rule, message, reason, Optional.empty());
    }

    /// The form that editors and CI understand.
    @Override
    public String toString() {
        return file + ":" + line + ": " + severity.name().toLowerCase(Locale.ROOT) + " " + rule + ": " + message;
    }
}
