package dev.hinomi.api.server;

/// Hears of every request that is answered, on the thread that answers it.
@FunctionalInterface
public interface RequestCount {
    /// Called once for each.
    ///
    /// @param refused whether the answer says that the request was refused or failed
    void answered(boolean refused);
}
