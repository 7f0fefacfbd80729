package dev.hinomi.runbooks.sandbox;

/// What scripts run in on this machine.
public sealed interface Selection {
    /// A sandbox that works, or none because the operator wants none.
    record Chosen(Sandbox sandbox) implements Selection {}

    /// No script may run.
    ///
    /// @param reason what was tried, why it does not work, and what to do
    record Refused(String reason) implements Selection {}
}
