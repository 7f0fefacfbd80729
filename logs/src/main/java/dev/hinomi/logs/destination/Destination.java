package dev.hinomi.logs.destination;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A destination.
///
/// @param targetArn the ARN of what the events go to, or its `http(s)://` URL
/// @param accessPolicy who may subscribe to it; nobody else than its own account when empty
public record Destination(
        String name,
        String targetArn,
        String roleArn,
        Optional<String> accessPolicy,
        Instant created,
        Map<String, String> tags) {
    public Destination {
        tags = Map.copyOf(tags);
    }

    /// `arn:aws:logs:region:account:destination:name`
    public Arn arn(Scope scope) {
        return scope.arn("logs", "destination:" + name);
    }

    Destination withTarget(String target, String role, Map<String, String> newTags) {
        return new Destination(name, target, role, accessPolicy, created, newTags);
    }

    Destination withPolicy(String policy) {
        return new Destination(name, targetArn, roleArn, Optional.of(policy), created, tags);
    }

    Destination withTags(Map<String, String> changed) {
        return new Destination(name, targetArn, roleArn, accessPolicy, created, changed);
    }
}
