package dev.hinomi.logs.protect;

/// Whether a group has a data protection policy of its own, or had one (API reference, `LogGroup`).
/// `ARCHIVED` and `DISABLED`, which AWS knows too, are states that nothing here leads to.
public enum ProtectionStatus {
    ACTIVATED,
    DELETED
}
