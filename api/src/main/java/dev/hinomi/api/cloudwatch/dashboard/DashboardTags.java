package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.api.cloudwatch.tag.TagOwner;
import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.Set;

/// The tags of dashboards.
public record DashboardTags(Dashboards dashboards) implements TagOwner {
    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return dashboards.tags(scope, name);
    }

    @Override
    public void tag(Scope scope, String name, Map<String, String> more) {
        dashboards.tag(scope, name, more);
    }

    @Override
    public void untag(Scope scope, String name, Set<String> keys) {
        dashboards.untag(scope, name, keys);
    }
}
