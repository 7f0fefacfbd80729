package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.api.cloudwatch.tag.TagOwner;
import dev.hinomi.dashboards.Dashboard;
import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The tags of dashboards.
public record DashboardTags(Dashboards dashboards) implements TagOwner {
    @Override
    public Arn arn(Scope scope, String name) {
        return Dashboard.arn(scope, name);
    }

    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return dashboards.tags(scope, name);
    }

    @Override
    public void change(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        dashboards.changeTags(scope, name, change);
    }
}
