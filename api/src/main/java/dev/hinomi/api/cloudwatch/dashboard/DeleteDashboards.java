package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DeleteDashboardsInput;
import dev.hinomi.aws.cloudwatch.DeleteDashboardsOutput;
import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes dashboards.
public final class DeleteDashboards implements OperationHandler<DeleteDashboardsInput, DeleteDashboardsOutput> {
    private final Dashboards dashboards;

    public DeleteDashboards(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public Operation<DeleteDashboardsInput, DeleteDashboardsOutput> operation() {
        return CloudWatch.DELETE_DASHBOARDS;
    }

    @Override
    public DeleteDashboardsOutput handle(RequestContext context, DeleteDashboardsInput input) {
        dashboards.delete(context.scope(), input.dashboardNames());
        return new DeleteDashboardsOutput();
    }
}
