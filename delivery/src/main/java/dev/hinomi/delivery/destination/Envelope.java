package dev.hinomi.delivery.destination;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// What a destination receives at once: events of one log stream, in order, or the sign of life at the creation of
/// a filter (user guide, "Log group-level subscription filters", with the members and their order as there).
///
/// @param owner the account of the log group
/// @param filters the names of the filters that the events match
public record Envelope(
        Type type, String owner, String logGroup, String logStream, List<String> filters, List<Event> events) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Envelope {
        filters = List.copyOf(filters);
        events = List.copyOf(events);
    }

    /// Why a message is sent.
    public enum Type {
        DATA_MESSAGE,
        /// Asks whether the destination can be reached; its event means nothing.
        CONTROL_MESSAGE
    }

    /// An event of a message.
    ///
    /// @param extractedFields what a space-delimited pattern found, by the names in it; left out when empty
    public record Event(String id, Instant time, String message, Map<String, String> extractedFields) {
        public Event {
            extractedFields = Map.copyOf(extractedFields);
        }
    }

    /// The message by which AWS finds out whether a destination is there.
    ///
    /// @param kind as in `Checking health of destination Firehose.`
    public static Envelope control(String kind, Instant now) {
        String text = "CWL CONTROL MESSAGE: Checking health of destination " + kind + ".";
        return new Envelope(
                Type.CONTROL_MESSAGE, "CloudwatchLogs", "", "", List.of(), List.of(new Event("", now, text, Map.of())));
    }

    /// As JSON in UTF-8.
    public byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("messageType", type.name());
            json.writeStringProperty("owner", owner);
            json.writeStringProperty("logGroup", logGroup);
            json.writeStringProperty("logStream", logStream);
            json.writeArrayPropertyStart("subscriptionFilters");
            filters.forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("logEvents");
            events.forEach(event -> write(json, event));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Event event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeNumberProperty("timestamp", event.time().toEpochMilli());
        json.writeStringProperty("message", event.message());
        if (!event.extractedFields().isEmpty()) {
            json.writeObjectPropertyStart("extractedFields");
            event.extractedFields().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
