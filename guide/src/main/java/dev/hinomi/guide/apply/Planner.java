package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.server.AlarmDifference;
import dev.hinomi.guide.server.Call;
import dev.hinomi.guide.server.OperationsPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the plan: topics first, then subscriptions, then alarms, because each may name what comes before it.
final class Planner {
    private final Review review;
    private final OperationsPort port;
    private final ServerState state;
    private final ArnScope arns;
    private final List<Step> steps = new ArrayList<>();

    Planner(Review review, OperationsPort port) {
        this.review = review;
        this.port = port;
        this.state = new ServerState(port);
        this.arns = new ArnScope(port.scope(), review.settings());
    }

    Plan plan() {
        commands("create-topic").forEach(this::topic);
        commands("subscribe").forEach(this::subscription);
        items(Alarm.class).forEach(this::alarm);
        review.items().stream().filter(item -> !isPlanned(item)).forEach(item -> steps.add(KeptItems.step(item)));
        return new Plan(review, steps);
    }

    private void topic(AwsCommand command) {
        String name = String.valueOf(command.parameters().get("Name"));
        String arn = port.scope().arn("sns", name).toString();
        Step.Action action = left(command, name, command.parameters()).orElseGet(() -> {
            if (state.hasTopic(arn)) {
                return new Step.Action.NoChange();
            }
            return new Step.Action.Create(List.of(new Call("sns", "CreateTopic", command.parameters())));
        });
        switch (action) {
            case Step.Action.Create _ -> state.planTopic(arn);
            case Step.Action.Update _, Step.Action.NoChange _, Step.Action.Keep _, Step.Action.Leave _ -> {}
        }
        add(command, "topic", name, action);
    }

    private void subscription(AwsCommand command) {
        Map<String, Object> parameters = arns.moved(command.parameters());
        String topic = String.valueOf(parameters.get("TopicArn"));
        String protocol = String.valueOf(parameters.get("Protocol"));
        String endpoint = String.valueOf(parameters.get("Endpoint"));
        Step.Action action = left(command, endpoint, parameters).orElseGet(() -> {
            if (!state.willHaveTopic(topic)) {
                return new Step.Action.Leave("no topic " + topic);
            }
            return state.hasSubscription(topic, protocol, endpoint)
                    ? new Step.Action.NoChange()
                    : new Step.Action.Create(List.of(new Call("sns", "Subscribe", parameters)));
        });
        add(command, "subscription", protocol + " " + endpoint, action);
    }

    private void alarm(Alarm alarm) {
        Map<String, Object> parameters = arns.moved(AlarmParameters.of(alarm, commandOf(alarm)));
        Step.Action action = left(alarm, alarm.name(), parameters)
                .or(() -> incomplete(alarm))
                .or(() -> missingTopic(parameters))
                .orElseGet(() -> alarmAction(alarm, parameters));
        add(alarm, "alarm", alarm.name(), action);
    }

    private void add(Item item, String kind, String name, Step.Action action) {
        List<String> warnings = review.findingsOf(item, Severity.WARNING).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
        steps.add(new Step(item.line(), kind, name, action, warnings));
    }

    private Step.Action alarmAction(Alarm alarm, Map<String, Object> parameters) {
        List<Map<String, Object>> tags = Provenance.tags(review, alarm);
        Optional<Map<String, Object>> present = state.alarm(alarm.name());
        if (present.isEmpty()) {
            Map<String, Object> tagged = new LinkedHashMap<>(parameters);
            List<Object> all = new ArrayList<>(tags);
            if (parameters.get("Tags") instanceof List<?> own) {
                all.addAll(own);
            }
            tagged.put("Tags", all);
            return new Step.Action.Create(List.of(new Call("cloudwatch", "PutMetricAlarm", tagged)));
        }
        List<String> differences = AlarmDifference.between(parameters, present.get());
        if (differences.isEmpty()) {
            return new Step.Action.NoChange();
        }
        // CloudWatch ignores the tags of PutMetricAlarm for an alarm that exists.
        Map<String, Object> untagged = new LinkedHashMap<>(parameters);
        untagged.remove("Tags");
        String arn = port.scope().arn("cloudwatch", "alarm:" + alarm.name()).toString();
        return new Step.Action.Update(
                List.of(
                        new Call("cloudwatch", "PutMetricAlarm", untagged),
                        new Call("cloudwatch", "TagResource", Map.of("ResourceARN", arn, "Tags", tags))),
                differences);
    }

    /// Why an item is left: because `guide.yaml` says so, because it has errors, or because it is of another account.
    private Optional<Step.Action> left(Item item, String name, Map<String, Object> parameters) {
        Optional<String> wish = review.settings().left(name).map(reason -> "guide.yaml: " + reason);
        List<Finding> errors = review.findingsOf(item, Severity.ERROR);
        return wish.or(() -> because(errors))
                .or(() -> unresolved(item))
                .or(() -> arns.foreign(parameters).map(foreign -> "account-mismatch: " + foreign))
                .map(Step.Action.Leave::new);
    }

    private static Optional<String> because(List<Finding> errors) {
        return errors.stream().findFirst().map(error -> {
            String more = errors.size() > 1 ? "; and " + (errors.size() - 1) + " more" : "";
            String fix = error.fix()
                    .map(known -> " (--fix would " + known.description() + ")")
                    .orElse("");
            return "line " + error.line() + ": " + error.rule() + ": " + error.message() + fix + more;
        });
    }

    private Optional<String> unresolved(Item item) {
        Optional<AwsCommand> command = item instanceof AwsCommand own
                ? Optional.of(own)
                : item instanceof Alarm alarm ? commandOf(alarm) : Optional.empty();
        return command.filter(own -> !own.shellValues().isEmpty())
                .map(own -> "only a shell can compute --" + String.join(", --", own.shellValues()));
    }

    private static Optional<Step.Action> incomplete(Alarm alarm) {
        List<String> missing = alarm.terms().missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.Action.Leave(
                        "not stated: " + String.join(", ", missing) + " (give them in guide.yaml under alarms)"));
    }

    private Optional<Step.Action> missingTopic(Map<String, Object> parameters) {
        for (String member : List.of("AlarmActions", "OKActions", "InsufficientDataActions")) {
            if (parameters.get(member) instanceof List<?> actions) {
                for (Object action : actions) {
                    String arn = String.valueOf(action);
                    if (arn.startsWith("arn:aws:sns:") && !state.willHaveTopic(arn)) {
                        return Optional.of(new Step.Action.Leave(member + ": no topic " + arn));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<AwsCommand> commands(String operation) {
        return items(AwsCommand.class).stream()
                .filter(command -> command.is("sns", operation))
                .toList();
    }

    private boolean isPlanned(Item item) {
        return switch (item) {
            case Alarm _ -> true;
            case AwsCommand command ->
                command.is("sns", "create-topic")
                        || command.is("sns", "subscribe")
                        || items(Alarm.class).stream()
                                .anyMatch(alarm -> alarm.origin().equals(command.origin()));
            default -> false;
        };
    }

    private Optional<AwsCommand> commandOf(Alarm alarm) {
        return items(AwsCommand.class).stream()
                .filter(command -> command.origin().equals(alarm.origin()))
                .findFirst();
    }

    private <T extends Item> List<T> items(Class<T> kind) {
        return review.items().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
