package dev.hinomi.runbooks.run;

/// How a step of a run stands.
public enum StepState {
    /// Its turn has not come.
    PENDING,
    /// It waits for the consent of people.
    AWAITING_APPROVAL,
    /// It waits for the person who does it or decides.
    AWAITING_PERSON,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /// The program ended while it was carried out, and nobody knows how far it came.
    UNKNOWN,
    /// A person left it out.
    SKIPPED,
    /// The run was aborted while it was carried out.
    CANCELLED,
    /// The run took another way.
    NOT_TAKEN
}
