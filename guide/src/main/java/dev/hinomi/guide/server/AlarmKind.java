package dev.hinomi.guide.server;

import dev.hinomi.guide.state.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Metric alarms. PutMetricAlarm replaces the whole alarm, so a definition says everything.
public final class AlarmKind implements ResourceKind {
    private static final List<String> ACTIONS = List.of("AlarmActions", "OKActions", "InsufficientDataActions");

    private final OperationsPort port;

    public AlarmKind(OperationsPort port) {
        this.port = port;
    }

    @Override
    public String name() {
        return Resource.ALARM;
    }

    @Override
    public Map<String, Object> completed(Map<String, Object> wanted, Optional<Map<String, Object>> applied) {
        return wanted;
    }

    @Override
    public Optional<Map<String, Object>> present(Map<String, Object> definition) {
        Map<String, Object> answer =
                port.call("cloudwatch", "DescribeAlarms", Map.of("AlarmNames", List.of(nameOf(definition))));
        return ServerPages.maps(answer.get("MetricAlarms")).stream().findFirst();
    }

    @Override
    public List<String> differences(Map<String, Object> from, Map<String, Object> to, boolean complete) {
        return AlarmDifference.between(to, from);
    }

    @Override
    public List<Call> create(Map<String, Object> definition, List<Map<String, Object>> tags) {
        Map<String, Object> tagged = new LinkedHashMap<>(definition);
        List<Object> all = new ArrayList<>(tags);
        if (definition.get("Tags") instanceof List<?> own) {
            all.addAll(own);
        }
        tagged.put("Tags", all);
        return List.of(new Call("cloudwatch", "PutMetricAlarm", tagged));
    }

    /// CloudWatch ignores the tags of PutMetricAlarm for an alarm that exists (API reference,
    /// PutMetricAlarm).
    @Override
    public List<Call> change(
            Map<String, Object> definition, Map<String, Object> present, List<Map<String, Object>> tags) {
        return List.of(
                new Call("cloudwatch", "PutMetricAlarm", untagged(definition)),
                new Call("cloudwatch", "TagResource", Map.of("ResourceARN", arn(definition), "Tags", tags)));
    }

    @Override
    public List<Call> remove(Map<String, Object> present) {
        return List.of(new Call("cloudwatch", "DeleteAlarms", Map.of("AlarmNames", List.of(nameOf(present)))));
    }

    @Override
    public Map<String, Object> noted(
            Map<String, Object> definition, Optional<Map<String, Object>> present, boolean complete) {
        return untagged(definition);
    }

    /// The tags of an alarm that is there.
    public Map<String, String> tags(Map<String, Object> present) {
        Map<String, Object> answer =
                port.call("cloudwatch", "ListTagsForResource", Map.of("ResourceARN", arn(present)));
        Map<String, String> tags = new LinkedHashMap<>();
        ServerPages.maps(answer.get("Tags"))
                .forEach(tag -> tags.put(String.valueOf(tag.get("Key")), String.valueOf(tag.get("Value"))));
        return tags;
    }

    /// The names of the alarms, composite ones too, that have `action` among their actions.
    public List<String> actingOn(String action) {
        List<String> names = new ArrayList<>();
        for (String kind : List.of("MetricAlarm", "CompositeAlarm")) {
            new ServerPages(port)
                    .all("cloudwatch", "DescribeAlarms", Map.of("AlarmTypes", List.of(kind)), kind + 's').stream()
                            .filter(alarm -> ACTIONS.stream()
                                    .anyMatch(member ->
                                            alarm.get(member) instanceof List<?> list && list.contains(action)))
                            .forEach(alarm -> names.add(nameOf(alarm)));
        }
        return names;
    }

    private String arn(Map<String, Object> definition) {
        return port.scope().arn("cloudwatch", "alarm:" + nameOf(definition)).toString();
    }

    private static String nameOf(Map<String, Object> definition) {
        return String.valueOf(definition.get("AlarmName"));
    }

    private static Map<String, Object> untagged(Map<String, Object> definition) {
        Map<String, Object> untagged = new LinkedHashMap<>(definition);
        untagged.remove("Tags");
        return untagged;
    }
}
