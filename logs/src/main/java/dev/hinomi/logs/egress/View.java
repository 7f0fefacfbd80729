package dev.hinomi.logs.egress;

/// How a reader may see events.
public enum View {
    /// Sensitive data is masked.
    MASKED,
    /// As it was put; only for whom the caller has found to be allowed to (`logs:Unmask` on AWS).
    UNMASKED
}
