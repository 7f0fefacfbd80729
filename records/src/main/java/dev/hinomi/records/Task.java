package dev.hinomi.records;

import java.time.Instant;

/// Work that falls due, and that survives a restart until it is completed.
///
/// @param id unique in its queue
public record Task<T>(String id, Instant due, T value) {}
