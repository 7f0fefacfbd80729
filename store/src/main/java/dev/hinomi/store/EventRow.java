package dev.hinomi.store;

import java.time.Instant;

/// A log event.
///
/// @param group the group's generated id
/// @param stream the stream's generated id
/// @param id unique, never used again, and growing in the order in which events can be read: whoever has seen one
///     sees no smaller one appear later
public record EventRow(long group, long stream, long id, Instant time, Instant ingestion, String message) {}
