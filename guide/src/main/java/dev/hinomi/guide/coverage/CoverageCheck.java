package dev.hinomi.guide.coverage;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.MetricName;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.guide.server.ServerPages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares a guide with the alarms, topics and subscriptions of a server. Changes nothing.
public final class CoverageCheck {
    private static final String TOPIC = "arn:aws:sns:";
    private static final Pattern ENDPOINT = Pattern.compile("https?://.*");

    /// What ListSubscriptionsByTopic gives for a subscription that nobody has confirmed (Amazon SNS API Reference).
    private static final String PENDING = "PendingConfirmation";

    private final ServerPages pages;
    private final Map<String, Map<String, Object>> alarms = new LinkedHashMap<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private final Map<String, Boolean> reached = new HashMap<>();

    /// Asks the server which alarms and topics there are.
    public CoverageCheck(OperationsPort port) {
        pages = new ServerPages(port);
        for (String kind : List.of("MetricAlarm", "CompositeAlarm")) {
            pages.all("cloudwatch", "DescribeAlarms", Map.of("AlarmTypes", List.of(kind)), kind + 's')
                    .forEach(alarm -> alarms.put(String.valueOf(alarm.get("AlarmName")), alarm));
        }
        pages.all("sns", "ListTopics", Map.of(), "Topics")
                .forEach(topic -> topics.add(String.valueOf(topic.get("TopicArn"))));
    }

    public Coverage of(Review review) {
        return new Coverage(
                review.document().file(),
                items(review, MetricThreshold.class)
                        .filter(threshold -> threshold.level() != MetricThreshold.Level.WATCH)
                        .flatMap(this::watched)
                        .toList(),
                items(review, Alarm.class)
                        .map(alarm -> reached(alarm, review.settings().alarmNameOf(alarm.name())))
                        .toList());
    }

    private Stream<Coverage.WatchedMetric> watched(MetricThreshold threshold) {
        return threshold.metrics().stream()
                .map(metric -> new Coverage.WatchedMetric(
                        threshold.line(),
                        metric,
                        threshold.text(),
                        alarms.entrySet().stream()
                                .filter(alarm ->
                                        MetricName.of(alarm.getValue()).stream().anyMatch(metric::mayBe))
                                .map(Map.Entry::getKey)
                                .toList()));
    }

    private Coverage.ReachedAlarm reached(Alarm alarm, String name) {
        return new Coverage.ReachedAlarm(
                alarm.line(),
                name,
                Optional.ofNullable(alarms.get(name))
                        .map(this::holes)
                        .orElse(List.of("not on the server (guide apply makes it)")));
    }

    private List<String> holes(Map<String, Object> alarm) {
        List<String> holes = new ArrayList<>();
        if (Boolean.FALSE.equals(alarm.get("ActionsEnabled"))) {
            holes.add("its actions are disabled");
        }
        check(alarm.get("AlarmActions"), "when it goes off", holes);
        check(alarm.get("OKActions"), "when it is over", holes);
        return holes;
    }

    private void check(@Nullable Object actions, String when, List<String> holes) {
        if (!(actions instanceof List<?> list) || list.isEmpty()) {
            holes.add("no action " + when);
            return;
        }
        list.stream()
                .map(String::valueOf)
                .forEach(action -> hole(action).ifPresent(hole -> holes.add(hole + " (" + when + ")")));
    }

    private Optional<String> hole(String action) {
        if (!action.startsWith(TOPIC)) {
            return ENDPOINT.matcher(action).matches() ? Optional.empty() : Optional.of(action + " is only recorded");
        }
        if (!topics.contains(action)) {
            return Optional.of("no topic " + action);
        }
        return reached.computeIfAbsent(action, this::isHeard)
                ? Optional.empty()
                : Optional.of("nobody has confirmed a subscription to " + action);
    }

    private boolean isHeard(String topic) {
        return pages.all("sns", "ListSubscriptionsByTopic", Map.of("TopicArn", topic), "Subscriptions").stream()
                .map(subscription -> String.valueOf(subscription.get("SubscriptionArn")))
                .anyMatch(arn -> arn.startsWith(TOPIC) && !arn.equals(PENDING));
    }

    private static <T> Stream<T> items(Review review, Class<T> kind) {
        return review.items().stream().filter(kind::isInstance).map(kind::cast);
    }
}
