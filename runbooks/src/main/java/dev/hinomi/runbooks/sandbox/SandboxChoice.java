package dev.hinomi.runbooks.sandbox;

/// What the operator wants scripts to run in.
public enum SandboxChoice {
    /// The first sandbox that works on this machine. When none does, no script runs.
    AUTO,
    BUBBLEWRAP,
    NAMESPACES,
    /// None: scripts may do what this program's user may do.
    OFF
}
