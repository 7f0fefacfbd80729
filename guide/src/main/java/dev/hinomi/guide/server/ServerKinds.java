package dev.hinomi.guide.server;

import dev.hinomi.guide.state.Resource;

/// The kinds of resources on one server.
public final class ServerKinds {
    private final TopicKind topics;
    private final SubscriptionKind subscriptions;
    private final MetricFilterKind filters;
    private final AlarmKind alarms;

    public ServerKinds(OperationsPort port) {
        topics = new TopicKind(port);
        subscriptions = new SubscriptionKind(port, topics);
        filters = new MetricFilterKind(port);
        alarms = new AlarmKind(port);
    }

    public ResourceKind of(String kind) {
        return switch (kind) {
            case Resource.TOPIC -> topics;
            case Resource.SUBSCRIPTION -> subscriptions;
            case Resource.METRIC_FILTER -> filters;
            case Resource.ALARM -> alarms;
            default -> throw new IllegalArgumentException("kind: " + kind + " (expected: a kind of resource)");
        };
    }

    public TopicKind topics() {
        return topics;
    }

    public SubscriptionKind subscriptions() {
        return subscriptions;
    }

    public AlarmKind alarms() {
        return alarms;
    }
}
