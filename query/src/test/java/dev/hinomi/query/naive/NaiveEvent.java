package dev.hinomi.query.naive;

import java.util.Map;

/// An event.
///
/// @param time milliseconds since the epoch, as is the time of ingestion
/// @param fields discovered in the message
public record NaiveEvent(
        String log, String stream, long id, long time, long ingestion, String message, Map<String, String> fields) {
    public NaiveEvent {
        fields = Map.copyOf(fields);
    }
}
