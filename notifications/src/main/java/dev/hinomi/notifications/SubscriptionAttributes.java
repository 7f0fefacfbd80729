package dev.hinomi.notifications;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.policy.DeliveryPolicy;
import dev.hinomi.notifications.policy.DeliveryPolicyJson;
import dev.hinomi.notifications.state.Protocol;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Subscription.Status;
import dev.hinomi.notifications.state.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Which attributes a subscription can be given, and what callers read (SNS API reference, SetSubscriptionAttributes
/// and GetSubscriptionAttributes).
final class SubscriptionAttributes {
    private SubscriptionAttributes() {}

    /// Checks the values that a caller gives.
    static void check(Topic topic, Protocol protocol, Map<String, String> given) {
        given.forEach((name, value) -> check(topic, protocol, name, value));
    }

    /// Changes one attribute; an empty value takes it away.
    static Map<String, String> changed(Topic topic, Subscription subscription, String name, String value) {
        check(topic, subscription.protocol(), name, value);
        Map<String, String> attributes = new HashMap<>(subscription.attributes());
        attributes.remove(name);
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
        return attributes;
    }

    private static void check(Topic topic, Protocol protocol, String name, String value) {
        switch (name) {
            case "RawMessageDelivery" -> checkRaw(protocol, value);
            case DeliveryPolicy.ATTRIBUTE -> checkDeliveryPolicy(topic, protocol, value);
            case "FilterPolicy", "FilterPolicyScope", "RedrivePolicy", "ReplayPolicy", "SubscriptionRoleArn" -> {
                if (!value.isEmpty()) {
                    throw new FaultException(new Fault.Unsupported(
                            name, "Invalid parameter: Attributes Reason: " + name + " is not supported"));
                }
            }
            default ->
                throw new FaultException(
                        new Fault.InvalidParameter("AttributeName", "Invalid parameter: AttributeName"));
        }
    }

    private static void checkRaw(Protocol protocol, String value) {
        if (!value.isEmpty() && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw new FaultException(new Fault.InvalidParameter(
                    "RawMessageDelivery",
                    "Invalid parameter: Attributes Reason: RawMessageDelivery: Invalid value [" + value
                            + "]. Must be true or false."));
        }
        if (Boolean.parseBoolean(value) && !protocol.isHttp()) {
            throw new FaultException(new Fault.InvalidParameter(
                    "RawMessageDelivery",
                    "Invalid parameter: Attributes Reason: RawMessageDelivery: Delivery protocol [" + protocol.label()
                            + "] does not support raw message delivery."));
        }
    }

    private static void checkDeliveryPolicy(Topic topic, Protocol protocol, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (!protocol.isHttp()) {
            throw new FaultException(new Fault.InvalidParameter(
                    DeliveryPolicy.ATTRIBUTE,
                    "Invalid parameter: DeliveryPolicy: protocol " + protocol.label() + " (expected: http or https)"));
        }
        DeliveryPolicyJson.parseSubscription(value, DeliveryPolicy.of(topic));
    }

    /// All that callers read of a subscription, defaults included.
    static Map<String, String> read(Scope scope, Topic topic, Subscription subscription) {
        Map<String, String> read = new TreeMap<>(subscription.attributes());
        read.put("SubscriptionArn", subscription.arn(scope).toString());
        read.put("TopicArn", topic.arn(scope).toString());
        read.put("Owner", scope.account());
        read.put("SubscriptionPrincipal", "arn:aws:iam::" + scope.account() + ":root");
        read.put("Protocol", subscription.protocol().label());
        read.put("Endpoint", subscription.shownEndpoint());
        read.put("PendingConfirmation", Boolean.toString(subscription.status() == Status.PENDING));
        read.put("ConfirmationWasAuthenticated", Boolean.toString(subscription.confirmationWasAuthenticated()));
        read.put("RawMessageDelivery", Boolean.toString(subscription.raw()));
        if (subscription.protocol().isHttp()) {
            read.put(
                    "EffectiveDeliveryPolicy",
                    DeliveryPolicyJson.subscriptionForm(DeliveryPolicy.of(topic, subscription)));
        }
        return read;
    }
}
