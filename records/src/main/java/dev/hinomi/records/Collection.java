package dev.hinomi.records;

/// A named set of documents of one type, each known by scope and id. Stored as JSON; the type is a record.
///
/// @param name lower case with hyphens, such as `log-group`; never changes once data exists
public record Collection<T>(String name, Class<T> type) {}
