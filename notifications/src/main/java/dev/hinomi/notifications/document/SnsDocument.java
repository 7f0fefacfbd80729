package dev.hinomi.notifications.document;

import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Topic;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes a message as the JSON document that SNS sends to HTTP, HTTPS and email-json endpoints (Developer Guide,
/// "Parsing Amazon SNS message formats"), signed so that the SDKs' message managers accept it.
public final class SnsDocument {
    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    /// Always three digits of milliseconds: receivers that verify the signature write the time again in this form.
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final List<String> SIGNED_OF_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> SIGNED_OF_CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    private final SigningKeyFile keys;
    private final Links links;

    public SnsDocument(SigningKeyFile keys, Links links) {
        this.keys = keys;
        this.links = links;
    }

    public String write(Scope scope, Topic topic, Subscription subscription, Message message) {
        Map<String, Object> fields = switch (message.type()) {
            case NOTIFICATION -> notification(scope, topic, subscription, message);
            case SUBSCRIPTION_CONFIRMATION, UNSUBSCRIBE_CONFIRMATION ->
                confirmation(scope, topic, subscription, message);
        };
        return JSON.writeValueAsString(fields);
    }

    private Map<String, Object> notification(Scope scope, Topic topic, Subscription subscription, Message message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Type", message.type().label());
        fields.put("MessageId", message.id());
        fields.put("TopicArn", topic.arn(scope).toString());
        if (message.subject() != null) {
            fields.put("Subject", message.subject());
        }
        fields.put("Message", message.bodyFor(subscription.protocol()));
        fields.put("Timestamp", timestamp(message.publishedAt()));
        sign(fields, SIGNED_OF_NOTIFICATION, SignatureVersion.of(topic));
        fields.put("UnsubscribeURL", links.unsubscribe(subscription.arn(scope).toString(), subscription.token()));
        if (!message.attributes().isEmpty()) {
            fields.put("MessageAttributes", attributes(message));
        }
        return fields;
    }

    private Map<String, Object> confirmation(Scope scope, Topic topic, Subscription subscription, Message message) {
        String topicArn = topic.arn(scope).toString();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Type", message.type().label());
        fields.put("MessageId", message.id());
        fields.put("Token", subscription.token());
        fields.put("TopicArn", topicArn);
        fields.put("Message", message.bodyFor(subscription.protocol()));
        fields.put("SubscribeURL", links.confirm(topicArn, subscription.token()));
        fields.put("Timestamp", timestamp(message.publishedAt()));
        sign(fields, SIGNED_OF_CONFIRMATION, SignatureVersion.of(topic));
        return fields;
    }

    private void sign(Map<String, Object> fields, List<String> signed, SignatureVersion version) {
        StringBuilder text = new StringBuilder();
        for (String name : signed) {
            Object value = fields.get(name);
            if (value != null) {
                text.append(name).append('\n').append(value).append('\n');
            }
        }
        fields.put("SignatureVersion", version.label());
        fields.put("Signature", keys.identity().sign(version, text.toString()));
        fields.put("SigningCertURL", links.certificate(keys));
    }

    private static Map<String, Map<String, String>> attributes(Message message) {
        Map<String, Map<String, String>> written = new TreeMap<>();
        message.attributes().forEach((name, attribute) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("Type", attribute.type());
            fields.put("Value", attribute.value());
            written.put(name, fields);
        });
        return written;
    }

    private static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }
}
