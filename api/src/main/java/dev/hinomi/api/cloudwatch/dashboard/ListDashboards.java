package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DashboardEntry;
import dev.hinomi.aws.cloudwatch.ListDashboardsInput;
import dev.hinomi.aws.cloudwatch.ListDashboardsOutput;
import dev.hinomi.dashboards.Dashboard;
import dev.hinomi.dashboards.DashboardPage;
import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lists dashboards by name.
public final class ListDashboards implements OperationHandler<ListDashboardsInput, ListDashboardsOutput> {
    private final Dashboards dashboards;

    public ListDashboards(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public Operation<ListDashboardsInput, ListDashboardsOutput> operation() {
        return CloudWatch.LIST_DASHBOARDS;
    }

    @Override
    public ListDashboardsOutput handle(RequestContext context, ListDashboardsInput input) {
        String prefix = input.dashboardNamePrefix();
        DashboardPage page = dashboards.list(context.scope(), prefix == null ? "" : prefix, input.nextToken());
        return ListDashboardsOutput.builder()
                .dashboardEntries(page.dashboards().stream()
                        .map(dashboard -> entry(context.scope(), dashboard))
                        .toList())
                .nextToken(page.next().orElse(null))
                .build();
    }

    private static DashboardEntry entry(Scope scope, Dashboard dashboard) {
        return new DashboardEntry(
                dashboard.name(), dashboard.arn(scope).toString(), dashboard.modified(), dashboard.size());
    }
}
