package dev.hinomi.logs.agent;

import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.pattern.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A line that came: a document in the embedded metric format, or any other text.
///
/// Its metadata may name the group, the stream and the time (CloudWatch User Guide, "Using the CloudWatch
/// agent to send embedded metric format logs"). What it does not name is filled in, so that no line is lost.
record Document(String group, String stream, NewEvent event) {
    static final String GROUP = "emf";
    static final String STREAM = "default";

    /// What PutLogEvents takes, with a margin for the time until the event is put.
    private static final Duration PAST = Duration.ofDays(14).minusMinutes(10);

    private static final Duration FUTURE = Duration.ofHours(2);

    static Document of(String line, Instant arrival) {
        Optional<JsonNode> metadata = new Message(line).object().map(root -> root.get("_aws"));
        Instant time = metadata.map(each -> each.get("Timestamp"))
                .filter(each -> each.isIntegralNumber() && each.canConvertToLong())
                .map(each -> Instant.ofEpochMilli(each.longValue()))
                .filter(each -> !each.isBefore(arrival.minus(PAST)) && !each.isAfter(arrival.plus(FUTURE)))
                .orElse(Instant.ofEpochMilli(arrival.toEpochMilli()));
        return new Document(
                text(metadata, "LogGroupName", GROUP),
                text(metadata, "LogStreamName", STREAM),
                new NewEvent(time, line));
    }

    private static String text(Optional<JsonNode> metadata, String member, String otherwise) {
        return metadata.map(each -> each.get(member))
                .filter(each -> each.isString() && !each.stringValue().isEmpty())
                .map(JsonNode::stringValue)
                .orElse(otherwise);
    }
}
