package dev.hinomi.notifications;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.policy.DeliveryPolicy;
import dev.hinomi.notifications.policy.DeliveryPolicyJson;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Subscription.Status;
import dev.hinomi.notifications.state.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which attributes a topic can be given, and what callers read (SNS API reference, SetTopicAttributes and
/// GetTopicAttributes).
final class TopicAttributes {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final List<String> OWNER_ACTIONS = List.of(
            "SNS:GetTopicAttributes",
            "SNS:SetTopicAttributes",
            "SNS:AddPermission",
            "SNS:RemovePermission",
            "SNS:DeleteTopic",
            "SNS:Subscribe",
            "SNS:ListSubscriptionsByTopic",
            "SNS:Publish");

    private TopicAttributes() {}

    /// Checks values that a caller gives; drops those that say what is so anyway.
    static Map<String, String> checked(Map<String, String> given) {
        Map<String, String> kept = new HashMap<>();
        given.forEach((name, value) -> {
            if (check(name, value)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /// Changes one attribute; an empty value takes it away.
    static Map<String, String> changed(Topic topic, String name, String value) {
        Map<String, String> attributes = new HashMap<>(topic.attributes());
        attributes.remove(name);
        if (check(name, value) && !value.isEmpty()) {
            attributes.put(name, value);
        }
        return attributes;
    }

    /// Returns whether the value is to be kept.
    private static boolean check(String name, String value) {
        switch (name) {
            case "DisplayName" ->
                require(
                        value.length() <= LONGEST_DISPLAY_NAME && value.chars().noneMatch(Character::isISOControl),
                        name,
                        "one line of at most 100 characters");
            case "Policy" -> checkPolicy(value);
            case DeliveryPolicy.ATTRIBUTE -> {
                if (!value.isEmpty()) {
                    DeliveryPolicyJson.parseTopic(value);
                }
            }
            case "SignatureVersion" -> require(value.equals("1") || value.equals("2"), name, "1 or 2");
            // Callers may name a key; nothing here is encrypted by it, as the README says.
            case "KmsMasterKeyId" -> {}
            case "FifoTopic", "ContentBasedDeduplication" -> {
                onlyDefault(name, value, "false");
                return false;
            }
            case "TracingConfig" -> {
                onlyDefault(name, value, "PassThrough");
                return false;
            }
            case "ArchivePolicy", "DataProtectionPolicy", "FifoThroughputScope" -> throw unsupported(name);
            default -> {
                if (name.endsWith("FeedbackRoleArn") || name.endsWith("FeedbackSampleRate")) {
                    throw unsupported(name);
                }
                throw new FaultException(new Fault.InvalidParameter(
                        "AttributeName", "Invalid parameter: AttributeName Reason: unknown attribute " + name));
            }
        }
        return true;
    }

    /// Access is decided by the caller's role, so a policy may grant what it likes, and one that denies is refused.
    private static void checkPolicy(String value) {
        if (value.isEmpty()) {
            return;
        }
        try {
            JsonNode policy = JSON.readTree(value);
            require(policy.path("Statement").isArray(), "Policy", "a JSON policy with an array of statements");
            for (JsonNode statement : policy.path("Statement")) {
                if (!"Allow".equals(statement.path("Effect").asString(""))) {
                    throw new FaultException(new Fault.Unsupported(
                            "Policy", "Invalid parameter: Policy Reason: statements that deny are not supported"));
                }
            }
        } catch (JacksonException e) {
            throw new FaultException(new Fault.InvalidParameter("Policy", "Invalid parameter: Policy Error: null"), e);
        }
    }

    private static void onlyDefault(String name, String value, String theDefault) {
        if (!value.isEmpty() && !value.equals(theDefault)) {
            throw unsupported(name + "=" + value);
        }
    }

    private static void require(boolean holds, String name, String expected) {
        if (!holds) {
            throw new FaultException(
                    new Fault.InvalidParameter(name, "Invalid parameter: " + name + " (expected: " + expected + ")"));
        }
    }

    private static FaultException unsupported(String what) {
        return new FaultException(
                new Fault.Unsupported(what, "Invalid parameter: Attributes Reason: " + what + " is not supported"));
    }

    /// All that callers read of a topic, defaults included.
    static Map<String, String> read(Scope scope, Topic topic, List<Subscription> subscriptions, Instant now) {
        Map<String, String> read = new TreeMap<>(topic.attributes());
        String arn = topic.arn(scope).toString();
        read.put("TopicArn", arn);
        read.put("Owner", scope.account());
        read.putIfAbsent("DisplayName", "");
        read.putIfAbsent("Policy", defaultPolicy(scope, arn));
        String own = topic.attributes().get(DeliveryPolicy.ATTRIBUTE);
        boolean overridesDisabled =
                own != null && DeliveryPolicyJson.parseTopic(own).disableSubscriptionOverrides();
        read.put("EffectiveDeliveryPolicy", DeliveryPolicyJson.topicForm(DeliveryPolicy.of(topic), overridesDisabled));
        read.put("SubscriptionsConfirmed", count(subscriptions, Status.CONFIRMED, now));
        read.put("SubscriptionsPending", count(subscriptions, Status.PENDING, now));
        read.put("SubscriptionsDeleted", Integer.toString(topic.subscriptionsDeleted()));
        return read;
    }

    private static String count(List<Subscription> subscriptions, Status status, Instant now) {
        return Long.toString(subscriptions.stream()
                .filter(subscription -> subscription.status() == status && subscription.visible(now))
                .count());
    }

    /// What SNS gives a topic that was made without a policy.
    private static String defaultPolicy(Scope scope, String arn) {
        Map<String, Object> statement = new TreeMap<>(Map.of(
                "Sid",
                "__default_statement_ID",
                "Effect",
                "Allow",
                "Principal",
                Map.of("AWS", "*"),
                "Action",
                OWNER_ACTIONS,
                "Resource",
                arn,
                "Condition",
                Map.of("StringEquals", Map.of("AWS:SourceOwner", scope.account()))));
        return JSON.writeValueAsString(new TreeMap<>(
                Map.of("Version", "2008-10-17", "Id", "__default_policy_ID", "Statement", List.of(statement))));
    }
}
