package dev.hinomi.guide.apply;

import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.guide.server.ServerPages;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Topics, subscriptions and alarms in memory, with the rules of AWS that matter to a plan: a subscription
/// needs its topic, and PutMetricAlarm replaces the alarm and ignores tags for one that exists.
public final class InMemoryOperations implements OperationsPort {
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final int PAGE = 1;

    public final List<String> topics = new ArrayList<>();
    public final List<Map<String, Object>> subscriptions = new ArrayList<>();
    public final Map<String, Map<String, Object>> alarms = new LinkedHashMap<>();
    final Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
    final List<String> groups = new ArrayList<>();
    final Map<String, Map<String, Object>> filters = new LinkedHashMap<>();
    /// Whether endpoints confirm at once.
    boolean confirming = true;

    final Map<String, Object> tags = new LinkedHashMap<>();
    final List<String> writes = new ArrayList<>();

    @Override
    public Scope scope() {
        return SCOPE;
    }

    @Override
    public Map<String, Object> call(String service, String operation, Map<String, Object> parameters) {
        return switch (service + ":" + operation) {
            case "sns:ListTopics" -> listTopics(parameters);
            case "sns:CreateTopic" -> createTopic(parameters);
            case "sns:GetTopicAttributes" ->
                Map.of("Attributes", attributes.getOrDefault(text(parameters, "TopicArn"), Map.of()));
            case "sns:SetTopicAttributes" -> {
                writes.add("SetTopicAttributes " + parameters.get("AttributeName"));
                attributes
                        .computeIfAbsent(text(parameters, "TopicArn"), _ -> new LinkedHashMap<>())
                        .put(text(parameters, "AttributeName"), text(parameters, "AttributeValue"));
                yield Map.of();
            }
            case "sns:DeleteTopic" -> {
                writes.add("DeleteTopic " + parameters.get("TopicArn"));
                topics.remove(text(parameters, "TopicArn"));
                yield Map.of();
            }
            case "sns:ListSubscriptionsByTopic" ->
                Map.of(
                        "Subscriptions",
                        subscriptions.stream()
                                .filter(one -> Objects.equals(one.get("TopicArn"), parameters.get("TopicArn")))
                                .toList());
            case "sns:GetSubscriptionAttributes" -> subscriptionAttributes(text(parameters, "SubscriptionArn"));
            case "sns:Subscribe" -> subscribe(parameters);
            case "sns:Unsubscribe" -> {
                writes.add("Unsubscribe " + parameters.get("SubscriptionArn"));
                subscriptions.removeIf(each -> arnOf(each).equals(parameters.get("SubscriptionArn")));
                yield Map.of();
            }
            case "cloudwatch:DescribeAlarms" -> describeAlarms(parameters);
            case "cloudwatch:PutMetricAlarm" -> putMetricAlarm(parameters);
            case "cloudwatch:DeleteAlarms" -> {
                writes.add("DeleteAlarms " + parameters.get("AlarmNames"));
                alarms.keySet().removeAll((List<?>) parameters.getOrDefault("AlarmNames", List.of()));
                yield Map.of();
            }
            case "cloudwatch:ListTagsForResource" ->
                Map.of("Tags", tags.getOrDefault(text(parameters, "ResourceARN"), List.of()));
            case "cloudwatch:TagResource" -> {
                tags.put(text(parameters, "ResourceARN"), parameters.get("Tags"));
                yield Map.of();
            }
            case "logs:DescribeLogGroups" ->
                Map.of(
                        "logGroups",
                        groups.stream()
                                .filter(group -> group.startsWith(text(parameters, "logGroupNamePrefix")))
                                .map(group -> Map.of("logGroupName", group))
                                .toList());
            case "logs:CreateLogGroup" -> {
                writes.add("CreateLogGroup " + parameters.get("logGroupName"));
                groups.add(text(parameters, "logGroupName"));
                yield Map.of();
            }
            case "logs:DescribeMetricFilters" ->
                Map.of(
                        "metricFilters",
                        filters.values().stream()
                                .filter(filter -> Objects.equals(
                                                filter.get("logGroupName"), parameters.get("logGroupName"))
                                        && text(filter, "filterName").startsWith(text(parameters, "filterNamePrefix")))
                                .toList());
            case "logs:PutMetricFilter" -> putMetricFilter(parameters);
            case "logs:DeleteMetricFilter" -> {
                writes.add("DeleteMetricFilter " + parameters.get("filterName"));
                filters.remove(parameters.get("logGroupName") + " " + parameters.get("filterName"));
                yield Map.of();
            }
            default -> throw new FaultException(new Fault.Unsupported(operation, "no operation " + operation));
        };
    }

    private Map<String, Object> putMetricFilter(Map<String, Object> parameters) {
        if (!groups.contains(parameters.get("logGroupName"))) {
            throw new FaultException(new Fault.NotFound("log group", "The specified log group does not exist."));
        }
        writes.add("PutMetricFilter " + parameters.get("filterName"));
        Map<String, Object> told = new LinkedHashMap<>(parameters);
        told.put("metricTransformations", told(parameters.get("metricTransformations")));
        filters.put(parameters.get("logGroupName") + " " + parameters.get("filterName"), told);
        return Map.of();
    }

    /// As DescribeMetricFilters tells transformations: without dimensions they have none of them.
    private static List<Map<String, Object>> told(@Nullable Object transformations) {
        return ServerPages.maps(transformations).stream()
                .map(each -> {
                    each.putIfAbsent("dimensions", Map.of());
                    return each;
                })
                .toList();
    }

    private Map<String, Object> createTopic(Map<String, Object> parameters) {
        String arn = SCOPE.arn("sns", text(parameters, "Name")).toString();
        writes.add("CreateTopic " + parameters.get("Name"));
        topics.add(arn);
        if (parameters.get("Attributes") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> attributes
                    .computeIfAbsent(arn, _ -> new LinkedHashMap<>())
                    .put(String.valueOf(name), String.valueOf(value)));
        }
        return Map.of("TopicArn", arn);
    }

    private Map<String, Object> subscribe(Map<String, Object> parameters) {
        if (!topics.contains(parameters.get("TopicArn"))) {
            throw new FaultException(new Fault.NotFound("topic", "Topic does not exist"));
        }
        writes.add("Subscribe " + parameters.get("Endpoint"));
        Map<String, Object> made = new LinkedHashMap<>(parameters);
        made.put("Made", subscriptions.size() + 1);
        made.put("SubscriptionArn", confirming ? arnOf(made) : "PendingConfirmation");
        subscriptions.add(made);
        return Map.of("SubscriptionArn", arnOf(made));
    }

    private Map<String, Object> subscriptionAttributes(String arn) {
        Map<String, Object> found = subscriptions.stream()
                .filter(each -> arnOf(each).equals(arn))
                .findFirst()
                .orElseThrow(
                        () -> new FaultException(new Fault.NotFound("subscription", "Subscription does not exist")));
        Map<String, Object> read = new LinkedHashMap<>(found);
        read.remove("Attributes");
        read.put("SubscriptionArn", arn);
        read.put("PendingConfirmation", String.valueOf("PendingConfirmation".equals(found.get("SubscriptionArn"))));
        if (found.get("Attributes") instanceof Map<?, ?> own) {
            own.forEach((name, value) -> read.put(String.valueOf(name), value));
        }
        return Map.of("Attributes", read);
    }

    private static String arnOf(Map<String, Object> subscription) {
        return subscription.get("TopicArn") + ":" + subscription.get("Made");
    }

    private Map<String, Object> describeAlarms(Map<String, Object> parameters) {
        List<?> names = parameters.get("AlarmNames") instanceof List<?> list ? list : List.of();
        return Map.of(
                "MetricAlarms",
                alarms.entrySet().stream()
                        .filter(alarm -> names.isEmpty() || names.contains(alarm.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static String text(Map<String, Object> parameters, String member) {
        return String.valueOf(parameters.get(member));
    }

    private Map<String, Object> listTopics(Map<String, Object> parameters) {
        int from = parameters.get("NextToken") instanceof String token ? Integer.parseInt(token) : 0;
        int to = Math.min(topics.size(), from + PAGE);
        List<Map<String, String>> page = topics.subList(from, to).stream()
                .map(arn -> Map.of("TopicArn", arn))
                .toList();
        return to < topics.size() ? Map.of("Topics", page, "NextToken", String.valueOf(to)) : Map.of("Topics", page);
    }

    private Map<String, Object> putMetricAlarm(Map<String, Object> parameters) {
        String name = String.valueOf(parameters.get("AlarmName"));
        writes.add("PutMetricAlarm " + name);
        Map<String, Object> alarm = new LinkedHashMap<>(parameters);
        Object given = alarm.remove("Tags");
        if (!alarms.containsKey(name) && given != null) {
            tags.put(SCOPE.arn("cloudwatch", "alarm:" + name).toString(), given);
        }
        alarm.putIfAbsent("ActionsEnabled", true);
        alarms.put(name, alarm);
        return Map.of();
    }
}
