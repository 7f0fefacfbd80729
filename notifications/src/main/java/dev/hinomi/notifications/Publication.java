package dev.hinomi.notifications;

import dev.hinomi.notifications.state.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a caller wants to be told to a topic's subscribers.
///
/// @param message the text, or with `structure` `json` a text for each protocol
/// @param subject of mails; part of the document that other endpoints receive
/// @param structure `json` or null
public record Publication(
        String message,
        @Nullable String subject,
        @Nullable String structure,
        Map<String, Message.Attribute> attributes) {
    public Publication {
        attributes = Map.copyOf(attributes);
    }
}
