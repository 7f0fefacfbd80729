package dev.hinomi.guide.apply;

/// How a guide is to be applied.
///
/// @param prune whether what the guide made and no longer says is removed
public record PlanOptions(boolean prune, OnDrift onDrift) {
    /// Removes nothing, and lets the guide win.
    public static final PlanOptions ADD = new PlanOptions(false, OnDrift.OVERWRITE);
}
