package dev.hinomi.app.config;

/// Whether and where a protocol is listened for beside the main port.
public sealed interface ListenPort {
    /// Not at all.
    record Off() implements ListenPort {}

    /// At the port that its clients expect, unless somebody else listens there.
    record WhenFree(int port) implements ListenPort {}

    /// There; the server does not start when it cannot.
    ///
    /// @param port 0 for any free one
    record At(int port) implements ListenPort {}
}
