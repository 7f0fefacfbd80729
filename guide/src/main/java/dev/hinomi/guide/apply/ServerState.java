package dev.hinomi.guide.apply;

import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.guide.server.ServerPages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the server has, asked once and then remembered, together with what the plan will have created by then.
final class ServerState {
    private final OperationsPort port;
    private final ServerPages pages;
    private final Set<String> topics = new HashSet<>();
    private final Set<String> plannedTopics = new HashSet<>();

    ServerState(OperationsPort port) {
        this.port = port;
        this.pages = new ServerPages(port);
        for (Map<String, Object> topic : pages.all("sns", "ListTopics", Map.of(), "Topics")) {
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
        return pages.all("sns", "ListSubscriptionsByTopic", Map.of("TopicArn", topic), "Subscriptions").stream()
                .anyMatch(subscription ->
                        protocol.equals(subscription.get("Protocol")) && endpoint.equals(subscription.get("Endpoint")));
    }

    Optional<Map<String, Object>> alarm(String name) {
        Map<String, Object> answer = port.call("cloudwatch", "DescribeAlarms", Map.of("AlarmNames", List.of(name)));
        return ServerPages.maps(answer.get("MetricAlarms")).stream().findFirst();
    }
}
