package dev.hinomi.alarms.model;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An alarm with its configuration and its state.
///
/// @param name unique in its scope
/// @param configurationUpdated when the configuration was last set
/// @param warmUp how long it waits for data when it is new; null when it does not
/// @param created when it was made; null of alarms from before this was kept
public record Alarm(
        String name,
        @Nullable String description,
        AlarmActions actions,
        AlarmCondition condition,
        Map<String, String> tags,
        Instant configurationUpdated,
        AlarmStatus status,
        @Nullable WarmUp warmUp,
        @Nullable Instant created) {
    private static final String SERVICE = "cloudwatch";
    private static final String RESOURCE = "alarm:";

    public Alarm {
        tags = Map.copyOf(tags);
    }

    public Arn arn(Scope scope) {
        return arn(scope, name);
    }

    /// The ARN of an alarm of this name.
    public static Arn arn(Scope scope, String name) {
        return scope.arn(SERVICE, RESOURCE + name);
    }

    /// The name of the alarm that an ARN means; nothing when it means something else.
    public static Optional<String> nameOf(Arn arn) {
        return arn.service().equals(SERVICE) && arn.resource().startsWith(RESOURCE)
                ? Optional.of(arn.resource().substring(RESOURCE.length()))
                : Optional.empty();
    }

    /// Its status when it is given another configuration: a warm-up that is under way ends when there is to be none any
    /// more, and none begins.
    public AlarmStatus statusWith(@Nullable WarmUp next, Instant at) {
        return next == null && status.isWarmingUp() ? status.evaluated(null, at) : status;
    }

    public Alarm withStatus(AlarmStatus next) {
        return new Alarm(name, description, actions, condition, tags, configurationUpdated, next, warmUp, created);
    }

    public Alarm withTags(Map<String, String> next) {
        return new Alarm(name, description, actions, condition, next, configurationUpdated, status, warmUp, created);
    }

    /// The same, set at another time.
    public Alarm withConfigurationUpdated(Instant at) {
        return new Alarm(name, description, actions, condition, tags, at, status, warmUp, created);
    }

    /// The same with its actions enabled or disabled.
    public Alarm withActionsEnabled(boolean enabled, Instant at) {
        return new Alarm(name, description, actions.enabled(enabled), condition, tags, at, status, warmUp, created);
    }
}
