package dev.hinomi.logs.event;

import java.time.Instant;

/// An event that was stored.
///
/// @param id 56 digits, unique, in the order of time and arrival
/// @param stream the name of its stream
/// @param ingestion when it arrived
public record LogEvent(String id, String stream, Instant time, Instant ingestion, String message) {}
