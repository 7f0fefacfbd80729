package dev.hinomi.guide.server;

import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.state.Resource;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Subscriptions. A definition is what Subscribe takes, and `SubscriptionArn` once it is known. SNS shows the
/// password in an endpoint as `****`, and the ARN of a subscription only once it is confirmed.
public final class SubscriptionKind implements ResourceKind {
    /// The member of a present subscription that is true until its owner confirms it.
    private static final String WAITS = "PendingConfirmation";

    private static final String ARN = "SubscriptionArn";
    private static final String ENDPOINT = "Endpoint";

    /// What SetSubscriptionAttributes takes (SNS API reference), with the defaults.
    private static final Map<String, String> SETTABLE = Map.of(
            "DeliveryPolicy",
            "",
            "FilterPolicy",
            "",
            "FilterPolicyScope",
            "MessageAttributes",
            "RawMessageDelivery",
            "false",
            "RedrivePolicy",
            "");

    private final OperationsPort port;
    private final TopicKind topics;

    public SubscriptionKind(OperationsPort port, TopicKind topics) {
        this.port = port;
        this.topics = topics;
    }

    @Override
    public String name() {
        return Resource.SUBSCRIPTION;
    }

    /// Such as `Ops email ops@example.jp`.
    public static String nameOf(Map<String, Object> definition) {
        String topic = text(definition, "TopicArn");
        return topic.substring(topic.lastIndexOf(':') + 1) + " " + text(definition, "Protocol") + " "
                + text(definition, ENDPOINT);
    }

    @Override
    public Map<String, Object> completed(Map<String, Object> wanted, Optional<Map<String, Object>> applied) {
        Map<String, Object> completed = Attributes.completed(wanted, applied);
        applied.map(known -> known.get(ARN)).ifPresent(arn -> completed.put(ARN, arn));
        return completed;
    }

    @Override
    public Optional<Map<String, Object>> present(Map<String, Object> definition) {
        String topic = text(definition, "TopicArn");
        if (!topics.exists(topic)) {
            return Optional.empty();
        }
        String endpoint = shown(text(definition, ENDPOINT));
        Optional<Map<String, Object>> listed = ofTopic(topic).stream()
                .filter(each -> text(each, "Protocol").equals(text(definition, "Protocol"))
                        && text(each, ENDPOINT).equals(endpoint))
                .findFirst();
        Optional<String> arn = listed.map(each -> text(each, ARN))
                .filter(text -> text.startsWith("arn:"))
                .or(() -> Optional.ofNullable(definition.get(ARN)).map(String::valueOf));
        // By its ARN it is found even when its endpoint, a secret, is another now.
        return arn.flatMap(this::attributes)
                .map(read -> present(read, listed.isPresent() ? definition : read))
                .or(() -> listed.map(each -> waiting(definition)));
    }

    private static Map<String, Object> present(Map<String, Object> read, Map<String, Object> endpointOf) {
        Map<String, Object> present = new LinkedHashMap<>();
        List.of("TopicArn", "Protocol", ARN).forEach(member -> present.put(member, text(read, member)));
        present.put(ENDPOINT, text(endpointOf, ENDPOINT));
        present.put(WAITS, "true".equals(text(read, WAITS)));
        return Attributes.in(present, Attributes.set(read, SETTABLE));
    }

    /// One whose attributes nobody can read before it is confirmed.
    private static Map<String, Object> waiting(Map<String, Object> definition) {
        Map<String, Object> waiting = new LinkedHashMap<>(definition);
        waiting.put(WAITS, true);
        return waiting;
    }

    private Optional<Map<String, Object>> attributes(String arn) {
        try {
            Map<String, Object> answer = port.call("sns", "GetSubscriptionAttributes", Map.of(ARN, arn));
            return Optional.of(Attributes.of(answer));
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<String> differences(Map<String, Object> from, Map<String, Object> to, boolean complete) {
        List<String> differences = new ArrayList<>();
        String have = shown(text(from, ENDPOINT));
        String want = shown(text(to, ENDPOINT));
        if (!have.equals(want)) {
            // The value that a secret had before is one as well.
            differences.add(
                    (have + want).contains(SecretValues.MARK)
                            ? ENDPOINT + ": another than the secret says"
                            : ENDPOINT + ": " + have + " -> " + want);
        }
        differences.addAll(Attributes.differences(from, to, complete, SETTABLE));
        return differences;
    }

    /// Nobody can change the endpoint of a subscription; where it is another, the secret in it was changed.
    @Override
    public List<String> drift(Map<String, Object> applied, Map<String, Object> present) {
        return Attributes.differences(applied, present, true, SETTABLE);
    }

    @Override
    public List<Call> create(Map<String, Object> definition, List<Map<String, Object>> tags) {
        Map<String, Object> parameters = new LinkedHashMap<>(definition);
        parameters.remove(ARN);
        parameters.put("ReturnSubscriptionArn", true);
        return List.of(new Call("sns", "Subscribe", parameters));
    }

    @Override
    public List<Call> change(
            Map<String, Object> definition, Map<String, Object> present, List<Map<String, Object>> tags) {
        if (!shown(text(definition, ENDPOINT)).equals(shown(text(present, ENDPOINT)))) {
            List<Call> calls = new ArrayList<>(create(definition, tags));
            calls.addAll(remove(present));
            return calls;
        }
        return Attributes.changes(definition, present, SETTABLE).entrySet().stream()
                .map(change -> new Call(
                        "sns",
                        "SetSubscriptionAttributes",
                        Map.of(
                                ARN,
                                text(present, ARN),
                                "AttributeName",
                                change.getKey(),
                                "AttributeValue",
                                change.getValue())))
                .toList();
    }

    /// One that waits for its confirmation and whose ARN nobody knows is forgotten by SNS itself.
    @Override
    public List<Call> remove(Map<String, Object> present) {
        return present.containsKey(ARN)
                ? List.of(new Call("sns", "Unsubscribe", Map.of(ARN, text(present, ARN))))
                : List.of();
    }

    @Override
    public Map<String, Object> noted(
            Map<String, Object> definition, Optional<Map<String, Object>> present, boolean complete) {
        Map<String, Object> noted = Attributes.completed(definition, present.filter(there -> !complete));
        present.map(known -> known.get(ARN)).ifPresent(arn -> noted.put(ARN, arn));
        noted.remove(WAITS);
        return noted;
    }

    @Override
    public Optional<String> remark(Map<String, Object> present) {
        return Boolean.TRUE.equals(present.get(WAITS))
                ? Optional.of("not confirmed: the endpoint has not answered yet, and nothing is sent to it")
                : Optional.empty();
    }

    /// What ListSubscriptionsByTopic gives.
    public List<Map<String, Object>> ofTopic(String topicArn) {
        return new ServerPages(port)
                .all("sns", "ListSubscriptionsByTopic", Map.of("TopicArn", topicArn), "Subscriptions");
    }

    private static String shown(String endpoint) {
        return endpoint.replaceFirst("^(https?://[^/@:]*):[^/@]*@", "$1:****@");
    }

    private static String text(Map<String, Object> map, String member) {
        Object value = map.get(member);
        return value == null ? "" : value.toString();
    }
}
