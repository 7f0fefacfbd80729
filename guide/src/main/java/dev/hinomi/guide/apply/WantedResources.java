package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.server.MetricFilterKind;
import dev.hinomi.guide.server.SubscriptionKind;
import dev.hinomi.guide.state.Resource;
import dev.hinomi.kernel.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The resources that a guide asks for, each with the reason when the guide itself says why it is not
/// applied.
final class WantedResources {
    private final Review review;
    private final ArnScope arns;

    WantedResources(Review review, Scope scope) {
        this.review = review;
        this.arns = new ArnScope(scope, review.settings());
    }

    /// Topics, subscriptions, metric filters and alarms, in this order, because each may name what comes
    /// before it. What is defined twice counts where it stands first.
    List<Wanted> all() {
        List<Wanted> all = new ArrayList<>();
        commands("sns", "create-topic").map(this::topic).forEach(all::add);
        commands("sns", "subscribe").map(this::subscription).forEach(all::add);
        commands("logs", "put-metric-filter").map(this::metricFilter).forEach(all::add);
        items(Alarm.class).map(this::alarm).forEach(all::add);
        Map<List<String>, Wanted> first = new HashMap<>();
        return all.stream()
                .map(wanted -> {
                    Wanted known = first.putIfAbsent(List.of(wanted.kind(), wanted.name()), wanted);
                    return known == null || wanted.left().isPresent()
                            ? wanted
                            : wanted.leave("line " + known.item().line() + " defines it already");
                })
                .toList();
    }

    /// Whether an item asks for a resource, so that nothing else is to be said of it.
    boolean isPlanned(Item item) {
        return switch (item) {
            case Alarm _ -> true;
            case AwsCommand command ->
                command.is("sns", "create-topic")
                        || command.is("sns", "subscribe")
                        || command.is("logs", "put-metric-filter")
                        || items(Alarm.class).anyMatch(alarm -> alarm.origin().equals(command.origin()));
            default -> false;
        };
    }

    private Wanted topic(AwsCommand command) {
        String name = String.valueOf(command.parameters().get("Name"));
        return new Wanted(
                command, Resource.TOPIC, name, name, command.parameters(), left(command, name, command.parameters()));
    }

    private Wanted subscription(AwsCommand command) {
        Map<String, Object> parameters = arns.moved(command.parameters());
        String endpoint = String.valueOf(parameters.get("Endpoint"));
        return new Wanted(
                command,
                Resource.SUBSCRIPTION,
                parameters.get("Protocol") + " " + endpoint,
                SubscriptionKind.nameOf(parameters),
                parameters,
                left(command, endpoint, parameters));
    }

    private Wanted metricFilter(AwsCommand command) {
        String name = MetricFilterKind.nameOf(command.parameters());
        String own = String.valueOf(command.parameters().get("filterName"));
        return new Wanted(
                command,
                Resource.METRIC_FILTER,
                name,
                name,
                command.parameters(),
                left(command, own, command.parameters()));
    }

    private Wanted alarm(Alarm alarm) {
        String name = review.settings().alarmNameOf(alarm.name());
        Optional<AwsCommand> command = commandOf(alarm);
        Map<String, Object> parameters = arns.moved(AlarmParameters.of(alarm, command, name));
        return new Wanted(
                alarm,
                Resource.ALARM,
                name,
                name,
                parameters,
                left(alarm, alarm.name(), parameters).or(() -> incomplete(alarm)));
    }

    /// Because `guide.yaml` says so, because of errors, or because it is of another account.
    private Optional<String> left(Item item, String name, Map<String, Object> parameters) {
        Optional<String> wish = review.settings().left(name).map(reason -> "guide.yaml: " + reason);
        return wish.or(() -> because(review.findingsOf(item, Severity.ERROR)))
                .or(() -> unresolved(commandOf(item)))
                .or(() -> arns.foreign(parameters).map(foreign -> "account-mismatch: " + foreign));
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

    private static Optional<String> unresolved(Optional<AwsCommand> command) {
        return command.filter(own -> !own.shellValues().isEmpty())
                .map(own -> "only a shell can compute --" + String.join(", --", own.shellValues()));
    }

    private static Optional<String> incomplete(Alarm alarm) {
        List<String> missing = alarm.terms().missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("not stated: " + String.join(", ", missing) + " (give them in guide.yaml under alarms)");
    }

    private Stream<AwsCommand> commands(String service, String operation) {
        return items(AwsCommand.class).filter(command -> command.is(service, operation));
    }

    private Optional<AwsCommand> commandOf(Item item) {
        return item instanceof AwsCommand own
                ? Optional.of(own)
                : items(AwsCommand.class)
                        .filter(command -> command.origin().equals(item.origin()))
                        .findFirst();
    }

    private <T extends Item> Stream<T> items(Class<T> kind) {
        return review.items().stream().filter(kind::isInstance).map(kind::cast);
    }
}
