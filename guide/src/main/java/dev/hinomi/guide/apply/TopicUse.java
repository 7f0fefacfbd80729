package dev.hinomi.guide.apply;

import dev.hinomi.guide.server.Definitions;
import dev.hinomi.guide.server.ServerKinds;
import dev.hinomi.guide.server.SubscriptionKind;
import dev.hinomi.guide.state.Baseline;
import dev.hinomi.guide.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who would miss a topic: subscribers and alarms that the guide did not make.
final class TopicUse {
    private final ServerKinds kinds;
    private final Baseline baseline;

    TopicUse(ServerKinds kinds, Baseline baseline) {
        this.kinds = kinds;
        this.baseline = baseline;
    }

    /// What goes with a resource when it is removed.
    ///
    /// @param gone what is removed besides
    /// @param wanted what the guide says now
    List<String> remarks(Resource resource, List<Resource> gone, List<Wanted> wanted) {
        if (!resource.kind().equals(Resource.TOPIC)) {
            return List.of();
        }
        String arn = kinds.topics().arn(Definitions.parse(resource.definition()));
        List<String> remarks = new ArrayList<>();
        List<String> subscribers = kinds.subscriptions().ofTopic(arn).stream()
                .filter(TopicUse::isConfirmed)
                .filter(subscription -> !isOurs(subscription))
                .map(subscription -> subscription.get("Protocol") + " " + subscription.get("Endpoint"))
                .toList();
        if (!subscribers.isEmpty()) {
            remarks.add("ends confirmed subscriptions that the guide did not make: " + String.join(", ", subscribers));
        }
        List<String> alarms = kinds.alarms().actingOn(arn).stream()
                .filter(name -> gone.stream().noneMatch(each -> each.is(Resource.ALARM, name)))
                .filter(name -> wanted.stream().noneMatch(each -> each.isAlarmWithout(name, arn)))
                .toList();
        if (!alarms.isEmpty()) {
            remarks.add("alarms that act on it would reach nobody: " + String.join(", ", alarms));
        }
        return remarks;
    }

    private static boolean isConfirmed(Map<String, Object> subscription) {
        return String.valueOf(subscription.get("SubscriptionArn")).startsWith("arn:");
    }

    private boolean isOurs(Map<String, Object> subscription) {
        String arn = String.valueOf(subscription.get("SubscriptionArn"));
        String name = SubscriptionKind.nameOf(subscription);
        return baseline.resources().stream()
                .anyMatch(resource -> resource.is(Resource.SUBSCRIPTION, name)
                        || arn.equals(Definitions.parse(resource.definition()).get("SubscriptionArn")));
    }
}
