package dev.hinomi.notifications;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.notifications.state.Message;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules for what is published (SNS API reference, Publish), with SNS's errors.
final class PublicationCheck {
    private static final int LARGEST = 262_144;
    private static final int LONGEST_SUBJECT = 100;
    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,256}");
    private static final Pattern ATTRIBUTE_TYPE = Pattern.compile("(String|Number|Binary)(\\..{1,249})?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PublicationCheck() {}

    /// The text by protocol label.
    static Map<String, String> bodies(Publication publication) {
        checkSize(publication);
        String subject = publication.subject();
        if (subject != null) {
            checkSubject(subject);
        }
        publication.attributes().forEach(PublicationCheck::checkAttribute);
        String structure = publication.structure();
        if (structure == null) {
            return Map.of(Message.DEFAULT, publication.message());
        }
        if (!structure.equals("json")) {
            throw invalid("MessageStructure", "Invalid parameter: MessageStructure");
        }
        return structured(publication.message());
    }

    private static void checkSize(Publication publication) {
        if (publication.message().isEmpty()) {
            throw invalid("Message", "Invalid parameter: Empty message");
        }
        long size = bytes(publication.message());
        for (Map.Entry<String, Message.Attribute> attribute :
                publication.attributes().entrySet()) {
            size += bytes(attribute.getKey())
                    + bytes(attribute.getValue().type())
                    + bytes(attribute.getValue().value());
        }
        if (size > LARGEST) {
            throw invalid("Message", "Invalid parameter: Message too long");
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void checkSubject(String subject) {
        if (subject.isEmpty()
                || subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT
                || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid("Subject", "Invalid parameter: Subject");
        }
    }

    /// Keys that are no protocol, and values that are no text, are ignored.
    private static Map<String, String> structured(String message) {
        Map<String, String> bodies = new HashMap<>();
        parsed(message).properties().forEach(field -> {
            if (field.getValue().isString()) {
                bodies.put(field.getKey(), field.getValue().stringValue());
            }
        });
        if (!bodies.containsKey(Message.DEFAULT)) {
            throw invalid("Message", "Invalid parameter: Message Structure - No default entry in JSON message body");
        }
        return bodies;
    }

    private static JsonNode parsed(String message) {
        Fault unparsable = new Fault.InvalidParameter(
                "Message", "Invalid parameter: Message Structure - JSON message body failed to parse");
        try {
            JsonNode root = JSON.readTree(message);
            if (!root.isObject()) {
                throw new FaultException(unparsable);
            }
            return root;
        } catch (JacksonException e) {
            throw new FaultException(unparsable, e);
        }
    }

    private static void checkAttribute(String name, Message.Attribute attribute) {
        if (!ATTRIBUTE_NAME.matcher(name).matches()) {
            throw invalid("MessageAttributes", "Invalid parameter: MessageAttributes Reason: the name " + name);
        }
        if (!ATTRIBUTE_TYPE.matcher(attribute.type()).matches()) {
            throw invalid(
                    "MessageAttributes",
                    "The message attribute '" + name + "' has an invalid message attribute type, the set of supported"
                            + " type prefixes is Binary, Number, and String.");
        }
        if (attribute.value().isEmpty()) {
            throw invalid(
                    "MessageAttributes",
                    "The message attribute '" + name + "' must contain non-empty message attribute value for message"
                            + " attribute type '" + attribute.type() + "'.");
        }
        if (attribute.type().equals("Number") && !isNumber(attribute.value())) {
            throw invalid("MessageAttributes", "Could not cast message attribute '" + name + "' value to number.");
        }
    }

    private static boolean isNumber(String value) {
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
