package dev.hinomi.guide.apply;

import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Topics, subscriptions and alarms in memory, with the rules of AWS that matter to a plan: a subscription needs
/// its topic, and PutMetricAlarm replaces the alarm and ignores tags for one that exists.
public final class InMemoryOperations implements OperationsPort {
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final int PAGE = 1;

    public final List<String> topics = new ArrayList<>();
    public final List<Map<String, Object>> subscriptions = new ArrayList<>();
    public final Map<String, Map<String, Object>> alarms = new LinkedHashMap<>();
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
            case "sns:CreateTopic" -> {
                String arn =
                        SCOPE.arn("sns", String.valueOf(parameters.get("Name"))).toString();
                writes.add("CreateTopic " + parameters.get("Name"));
                topics.add(arn);
                yield Map.of("TopicArn", arn);
            }
            case "sns:ListSubscriptionsByTopic" ->
                Map.of(
                        "Subscriptions",
                        subscriptions.stream()
                                .filter(one -> Objects.equals(one.get("TopicArn"), parameters.get("TopicArn")))
                                .toList());
            case "sns:Subscribe" -> {
                if (!topics.contains(parameters.get("TopicArn"))) {
                    throw new FaultException(new Fault.NotFound("topic", "Topic does not exist"));
                }
                writes.add("Subscribe " + parameters.get("Endpoint"));
                subscriptions.add(parameters);
                yield Map.of("SubscriptionArn", "pending confirmation");
            }
            case "cloudwatch:DescribeAlarms" -> {
                List<?> names = parameters.get("AlarmNames") instanceof List<?> list ? list : List.of();
                yield Map.of(
                        "MetricAlarms",
                        alarms.entrySet().stream()
                                .filter(alarm -> names.isEmpty() || names.contains(alarm.getKey()))
                                .map(Map.Entry::getValue)
                                .toList());
            }
            case "cloudwatch:PutMetricAlarm" -> putMetricAlarm(parameters);
            case "cloudwatch:TagResource" -> {
                tags.put(String.valueOf(parameters.get("ResourceARN")), parameters.get("Tags"));
                yield Map.of();
            }
            default -> throw new FaultException(new Fault.Unsupported(operation, "no operation " + operation));
        };
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
