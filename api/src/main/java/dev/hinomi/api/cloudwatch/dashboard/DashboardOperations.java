package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.dashboards.image.WidgetImages;
import dev.hinomi.wire.endpoint.OperationHandler;
import java.util.List;

/// Every operation on dashboards, and the one that draws.
public final class DashboardOperations {
    private DashboardOperations() {}

    public static List<OperationHandler<?, ?>> of(Dashboards dashboards, WidgetImages images) {
        return List.of(
                new PutDashboard(dashboards),
                new GetDashboard(dashboards),
                new ListDashboards(dashboards),
                new DeleteDashboards(dashboards),
                new GetMetricWidgetImage(images));
    }
}
