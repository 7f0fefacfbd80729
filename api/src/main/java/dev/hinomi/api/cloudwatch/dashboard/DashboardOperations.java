package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.wire.endpoint.OperationHandler;
import java.util.List;

/// Every operation on dashboards.
public final class DashboardOperations {
    private DashboardOperations() {}

    public static List<OperationHandler<?, ?>> of(Dashboards dashboards) {
        return List.of(
                new PutDashboard(dashboards),
                new GetDashboard(dashboards),
                new ListDashboards(dashboards),
                new DeleteDashboards(dashboards));
    }
}
