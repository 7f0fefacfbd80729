package dev.hinomi.records;

import dev.hinomi.kernel.Scope;

/// A stored value with its version, which starts at 1 and grows by 1 with each change.
public record Document<T>(Scope scope, String id, long version, T value) {}
