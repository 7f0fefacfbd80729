package dev.hinomi.notifications.policy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes delivery policies in SNS's two forms (Developer Guide, "Creating an HTTP/S delivery policy"). What
/// is not known or not supported is refused by name.
public final class DeliveryPolicyJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_RETRIES = 100;
    private static final Set<String> CONTENT_TYPES = Set.of(
            "text/css",
            "text/csv",
            "text/html",
            "text/plain",
            "text/xml",
            "application/atom+xml",
            "application/json",
            "application/octet-stream",
            "application/soap+xml",
            "application/x-www-form-urlencoded",
            "application/xhtml+xml",
            "application/xml");

    private DeliveryPolicyJson() {}

    /// A topic's policy.
    public record OfTopic(DeliveryPolicy policy, boolean disableSubscriptionOverrides) {}

    /// Reads `{"http": {"defaultHealthyRetryPolicy": {...}, "disableSubscriptionOverrides": false, ...}}`.
    public static OfTopic parseTopic(String json) {
        JsonNode root = read(json);
        onlyKnown(root, Set.of("http"));
        JsonNode http = root.path("http");
        onlyKnown(
                http,
                Set.of(
                        "defaultHealthyRetryPolicy",
                        "disableSubscriptionOverrides",
                        "defaultThrottlePolicy",
                        "defaultRequestPolicy"));
        refuseThrottle(http, "defaultThrottlePolicy");
        return new OfTopic(
                new DeliveryPolicy(
                        retry(http.path("defaultHealthyRetryPolicy"), RetryPolicy.HTTP),
                        contentType(http.path("defaultRequestPolicy"), DeliveryPolicy.DEFAULT.contentType())),
                http.path("disableSubscriptionOverrides").asBoolean(false));
    }

    /// Reads `{"healthyRetryPolicy": {...}, "requestPolicy": {...}}`; what it leaves out is as in `base`.
    public static DeliveryPolicy parseSubscription(String json, DeliveryPolicy base) {
        JsonNode root = read(json);
        onlyKnown(root, Set.of("healthyRetryPolicy", "throttlePolicy", "requestPolicy"));
        refuseThrottle(root, "throttlePolicy");
        return new DeliveryPolicy(
                retry(root.path("healthyRetryPolicy"), base.retry()),
                contentType(root.path("requestPolicy"), base.contentType()));
    }

    /// A topic's `EffectiveDeliveryPolicy`.
    public static String topicForm(DeliveryPolicy policy, boolean disableSubscriptionOverrides) {
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("defaultHealthyRetryPolicy", retryForm(policy.retry()));
        http.put("disableSubscriptionOverrides", disableSubscriptionOverrides);
        http.put("defaultRequestPolicy", Map.of("headerContentType", policy.contentType()));
        return JSON.writeValueAsString(Map.of("http", http));
    }

    /// A subscription's `EffectiveDeliveryPolicy`.
    public static String subscriptionForm(DeliveryPolicy policy) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("healthyRetryPolicy", retryForm(policy.retry()));
        form.put("requestPolicy", Map.of("headerContentType", policy.contentType()));
        return JSON.writeValueAsString(form);
    }

    private static Map<String, Object> retryForm(RetryPolicy retry) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("minDelayTarget", retry.minDelayTarget().toSeconds());
        form.put("maxDelayTarget", retry.maxDelayTarget().toSeconds());
        form.put("numRetries", retry.numRetries());
        form.put("numMaxDelayRetries", retry.numMaxDelayRetries());
        form.put("numNoDelayRetries", retry.numNoDelayRetries());
        form.put("numMinDelayRetries", retry.numMinDelayRetries());
        form.put("backoffFunction", retry.backoffFunction().label());
        return form;
    }

    private static RetryPolicy retry(JsonNode node, RetryPolicy base) {
        onlyKnown(node, retryForm(base).keySet());
        try {
            RetryPolicy policy = new RetryPolicy(
                    seconds(node, "minDelayTarget", base.minDelayTarget()),
                    seconds(node, "maxDelayTarget", base.maxDelayTarget()),
                    number(node, "numRetries", base.numRetries(), 0, MOST_RETRIES),
                    number(node, "numNoDelayRetries", base.numNoDelayRetries(), 0, MOST_RETRIES),
                    number(node, "numMinDelayRetries", base.numMinDelayRetries(), 0, MOST_RETRIES),
                    number(node, "numMaxDelayRetries", base.numMaxDelayRetries(), 0, MOST_RETRIES),
                    backoff(node, base.backoffFunction()));
            if (policy.total().compareTo(LONGEST) > 0) {
                throw invalid("total retry time: " + policy.total().toSeconds() + " seconds (expected: at most "
                        + LONGEST.toSeconds() + ")");
            }
            return policy;
        } catch (IllegalArgumentException e) {
            throw new FaultException(fault(String.valueOf(e.getMessage())), e);
        }
    }

    private static Duration seconds(JsonNode node, String name, Duration otherwise) {
        return Duration.ofSeconds(number(node, name, (int) otherwise.toSeconds(), 1, (int) LONGEST.toSeconds()));
    }

    private static int number(JsonNode node, String name, int otherwise, int least, int most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            throw invalid(name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
        return value.intValue();
    }

    private static Backoff backoff(JsonNode node, Backoff otherwise) {
        JsonNode value = node.path("backoffFunction");
        if (value.isMissingNode()) {
            return otherwise;
        }
        return Backoff.of(value.asString(""))
                .orElseThrow(() -> invalid(
                        "backoffFunction: " + value + " (expected: arithmetic, exponential, geometric or linear)"));
    }

    private static String contentType(JsonNode node, String otherwise) {
        onlyKnown(node, Set.of("headerContentType"));
        JsonNode value = node.path("headerContentType");
        if (value.isMissingNode()) {
            return otherwise;
        }
        String given = value.asString("");
        if (!CONTENT_TYPES.contains(given.split(";", 2)[0].strip())) {
            throw invalid("headerContentType: " + value + " (expected: one of "
                    + CONTENT_TYPES.stream().sorted().toList() + ")");
        }
        return given;
    }

    private static void refuseThrottle(JsonNode node, String name) {
        if (node.hasNonNull(name)) {
            throw new FaultException(new Fault.Unsupported(
                    name, "Invalid parameter: DeliveryPolicy Reason: " + name + " is not supported"));
        }
    }

    private static void onlyKnown(JsonNode node, Set<String> names) {
        if (!node.isMissingNode() && !node.isObject()) {
            throw invalid("found " + node + " (expected: an object with "
                    + names.stream().sorted().toList() + ")");
        }
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw invalid("unexpected JSON member: " + name + " (expected: "
                        + names.stream().sorted().toList() + ")");
            }
        }
    }

    private static JsonNode read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.isObject()) {
                throw invalid("found " + json + " (expected: a JSON object)");
            }
            return root;
        } catch (JacksonException e) {
            throw new FaultException(fault("not JSON: " + e.getOriginalMessage()), e);
        }
    }

    private static FaultException invalid(String reason) {
        return new FaultException(fault(reason));
    }

    private static Fault fault(String reason) {
        return new Fault.InvalidParameter(
                DeliveryPolicy.ATTRIBUTE, "Invalid parameter: DeliveryPolicy Reason: " + reason);
    }
}
