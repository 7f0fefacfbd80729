package dev.hinomi.runbooks.definition;

/// What a step does to the world.
public enum Effect {
    READS,
    CHANGES,
    /// What it takes away does not come back.
    DESTROYS
}
