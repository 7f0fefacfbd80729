package dev.hinomi.guide.lint;

/// How bad a finding is.
public enum Severity {
    /// It cannot work, or never does what it says: it is not applied.
    ERROR,
    /// It works and is probably not what was meant, or is dangerous.
    WARNING,
    /// Good to know.
    INFO
}
