package dev.hinomi.store;

import java.time.Instant;

/// A log event that is to be stored; the store gives it its id.
///
/// @param group the group's generated id
/// @param stream the stream's generated id
/// @param time kept in whole milliseconds, as is the time of ingestion
public record NewEventRow(long group, long stream, Instant time, Instant ingestion, String message) {
    /// The event once it has its id.
    public EventRow withId(long id) {
        return new EventRow(group, stream, id, time, ingestion, message);
    }
}
