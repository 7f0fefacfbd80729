package dev.hinomi.guide.settings;

/// Where a secret stands. The value itself is read when the guide is applied and kept nowhere.
public sealed interface SecretSource {
    /// An environment variable of whoever applies the guide.
    record Variable(String name) implements SecretSource {}

    /// A file on the machine where the guide is applied.
    ///
    /// @param path absolute, because a rollback is started in another folder
    record TextFile(String path) implements SecretSource {}
}
