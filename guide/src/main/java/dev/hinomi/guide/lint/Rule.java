package dev.hinomi.guide.lint;

/// One rule. To add one: a file with its class, a line in `Rules`, a section in `docs/lint.md`, a script under
/// `src/test/resources/lint`.
public interface Rule {
    /// Such as `alarm-no-action`; the findings of a rule carry it.
    String id();

    /// Reports what is wrong with `guide`.
    void check(Guide guide, Findings findings);
}
