package dev.hinomi.guide.server;

import dev.hinomi.guide.state.Resource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Topics. A definition is what CreateTopic takes; what it does not say of a topic that is there stays as it
/// is.
public final class TopicKind implements ResourceKind {
    /// What SetTopicAttributes takes (SNS API reference), with the defaults.
    private static final Map<String, String> SETTABLE = settable();

    private final OperationsPort port;
    private final Set<String> topics = new HashSet<>();
    private final Set<String> planned = new HashSet<>();

    public TopicKind(OperationsPort port) {
        this.port = port;
        for (Map<String, Object> topic : new ServerPages(port).all("sns", "ListTopics", Map.of(), "Topics")) {
            topics.add(String.valueOf(topic.get("TopicArn")));
        }
    }

    private static Map<String, String> settable() {
        Map<String, String> settable = new LinkedHashMap<>();
        List.of("DisplayName", "Policy", "DeliveryPolicy", "KmsMasterKeyId").forEach(name -> settable.put(name, ""));
        settable.put("SignatureVersion", "1");
        return settable;
    }

    @Override
    public String name() {
        return Resource.TOPIC;
    }

    public boolean exists(String arn) {
        return topics.contains(arn);
    }

    /// Whether it is there, or will be by then.
    public boolean willExist(String arn) {
        return topics.contains(arn) || planned.contains(arn);
    }

    public void plan(String arn) {
        planned.add(arn);
    }

    public String arn(Map<String, Object> definition) {
        return port.scope().arn("sns", String.valueOf(definition.get("Name"))).toString();
    }

    @Override
    public Map<String, Object> completed(Map<String, Object> wanted, Optional<Map<String, Object>> applied) {
        return Attributes.completed(wanted, applied);
    }

    @Override
    public Optional<Map<String, Object>> present(Map<String, Object> definition) {
        String arn = arn(definition);
        if (!topics.contains(arn)) {
            return Optional.empty();
        }
        Map<String, Object> answer = port.call("sns", "GetTopicAttributes", Map.of("TopicArn", arn));
        return Optional.of(Attributes.in(
                Map.of("Name", String.valueOf(definition.get("Name"))),
                Attributes.set(Attributes.of(answer), SETTABLE)));
    }

    @Override
    public List<String> differences(Map<String, Object> from, Map<String, Object> to, boolean complete) {
        return Attributes.differences(from, to, complete, SETTABLE);
    }

    @Override
    public List<Call> create(Map<String, Object> definition, List<Map<String, Object>> tags) {
        return List.of(new Call("sns", "CreateTopic", definition));
    }

    @Override
    public List<Call> change(
            Map<String, Object> definition, Map<String, Object> present, List<Map<String, Object>> tags) {
        String arn = arn(definition);
        return Attributes.changes(definition, present, SETTABLE).entrySet().stream()
                .map(change -> new Call(
                        "sns",
                        "SetTopicAttributes",
                        Map.of("TopicArn", arn, "AttributeName", change.getKey(), "AttributeValue", change.getValue())))
                .toList();
    }

    @Override
    public List<Call> remove(Map<String, Object> present) {
        return List.of(new Call("sns", "DeleteTopic", Map.of("TopicArn", arn(present))));
    }

    @Override
    public Map<String, Object> noted(
            Map<String, Object> definition, Optional<Map<String, Object>> present, boolean complete) {
        Map<String, Object> noted = Attributes.completed(definition, present.filter(there -> !complete));
        noted.remove("Tags");
        return noted;
    }
}
