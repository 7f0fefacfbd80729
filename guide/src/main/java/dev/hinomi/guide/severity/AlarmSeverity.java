package dev.hinomi.guide.severity;

import java.util.Locale;

/// How bad it is when an alarm goes off, the worst first.
public enum AlarmSeverity {
    CRITICAL,
    WARNING,
    INFO,

    /// The guide does not say, or in no word that is known.
    UNRATED;

    /// As it is told, such as `critical`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
