package dev.hinomi.store;

import java.time.Instant;

/// A log event.
///
/// @param group the group's generated id
/// @param stream the stream's generated id
/// @param id unique and growing in the order of arrival
public record EventRow(long group, long stream, long id, Instant time, Instant ingestion, String message) {}
