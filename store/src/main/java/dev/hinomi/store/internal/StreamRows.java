package dev.hinomi.store.internal;

/// What a day file has of a stream. Times are milliseconds since the epoch.
///
/// @param first the time of the earliest event
/// @param last the time of the latest event
/// @param ingested the latest arrival
/// @param bytes of the messages in UTF-8
public record StreamRows(long group, long stream, long first, long last, long ingested, long rows, long bytes) {
    /// Both together.
    StreamRows with(StreamRows other) {
        return new StreamRows(
                group,
                stream,
                Math.min(first, other.first),
                Math.max(last, other.last),
                Math.max(ingested, other.ingested),
                rows + other.rows,
                bytes + other.bytes);
    }
}
