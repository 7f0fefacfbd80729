package dev.hinomi.guide.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the server has, asked once and then remembered, together with what the plan will have created by then.
final class ServerState {
    /// Pages that one question may take; a server that never ends its list is not believed.
    private static final int MAX_PAGES = 1_000;

    private final OperationsPort port;
    private final Set<String> topics = new HashSet<>();
    private final Set<String> plannedTopics = new HashSet<>();

    ServerState(OperationsPort port) {
        this.port = port;
        for (Map<String, Object> topic : pages("sns", "ListTopics", Map.of(), "Topics")) {
            topics.add(String.valueOf(topic.get("TopicArn")));
        }
    }

    boolean hasTopic(String arn) {
        return topics.contains(arn);
    }

    boolean willHaveTopic(String arn) {
        return topics.contains(arn) || plannedTopics.contains(arn);
    }

    void planTopic(String arn) {
        plannedTopics.add(arn);
    }

    /// Whether an endpoint is subscribed to a topic, confirmed or not.
    boolean hasSubscription(String topic, String protocol, String endpoint) {
        if (!topics.contains(topic)) {
            return false;
        }
        return pages("sns", "ListSubscriptionsByTopic", Map.of("TopicArn", topic), "Subscriptions").stream()
                .anyMatch(subscription ->
                        protocol.equals(subscription.get("Protocol")) && endpoint.equals(subscription.get("Endpoint")));
    }

    Optional<Map<String, Object>> alarm(String name) {
        Map<String, Object> answer = port.call("cloudwatch", "DescribeAlarms", Map.of("AlarmNames", List.of(name)));
        return maps(answer.get("MetricAlarms")).stream().findFirst();
    }

    private List<Map<String, Object>> pages(
            String service, String operation, Map<String, Object> parameters, String member) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> request = new LinkedHashMap<>(parameters);
        for (int page = 0; page < MAX_PAGES; page++) {
            Map<String, Object> answer = port.call(service, operation, request);
            all.addAll(maps(answer.get(member)));
            if (!(answer.get("NextToken") instanceof String token) || token.isEmpty()) {
                return all;
            }
            request.put("NextToken", token);
        }
        throw new IllegalStateException(operation + ": more than " + MAX_PAGES + " pages");
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    map.forEach((key, member) -> copy.put(String.valueOf(key), member));
                    maps.add(copy);
                }
            }
        }
        return maps;
    }
}
