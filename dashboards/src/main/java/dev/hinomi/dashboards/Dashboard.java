package dev.hinomi.dashboards;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.Map;

/// A dashboard without what it holds.
///
/// @param size of the body, in bytes
public record Dashboard(String name, Instant modified, long size, Map<String, String> tags) {
    public Dashboard {
        tags = Map.copyOf(tags);
    }

    /// Its ARN, which has no region (CloudWatch User Guide, "CloudWatch resources and operations").
    public Arn arn(Scope scope) {
        return arn(scope, name);
    }

    /// The ARN of a dashboard of this name.
    public static Arn arn(Scope scope, String name) {
        return new Arn("aws", "cloudwatch", "", scope.account(), "dashboard/" + name);
    }

    Dashboard withTags(Map<String, String> other) {
        return new Dashboard(name, modified, size, other);
    }
}
