package dev.hinomi.store.manifest;

/// Holds the one current [Layout]. Whoever changes which files count writes the new files first and then swaps the
/// layout here: a crash before the swap leaves files that nothing names, a crash after it leaves files that nothing
/// names any more, and neither is ever read.
public interface Manifest {
    /// The current layout; [Layout#EMPTY] when none was ever set.
    Layout load();

    /// Replaces the current layout with `next` if it still has the version of `expected`, and says whether it did.
    /// Durable on return: the new layout survives power loss.
    ///
    /// @param next its version is one greater than that of `expected`
    boolean compareAndSet(Layout expected, Layout next);
}
