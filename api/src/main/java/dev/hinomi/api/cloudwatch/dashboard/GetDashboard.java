package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.GetDashboardInput;
import dev.hinomi.aws.cloudwatch.GetDashboardOutput;
import dev.hinomi.dashboards.Dashboard;
import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Answers with what a dashboard holds.
public final class GetDashboard implements OperationHandler<GetDashboardInput, GetDashboardOutput> {
    private final Dashboards dashboards;

    public GetDashboard(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public Operation<GetDashboardInput, GetDashboardOutput> operation() {
        return CloudWatch.GET_DASHBOARD;
    }

    @Override
    public GetDashboardOutput handle(RequestContext context, GetDashboardInput input) {
        String name = input.dashboardName();
        String body = dashboards.body(context.scope(), name);
        return new GetDashboardOutput(Dashboard.arn(context.scope(), name).toString(), body, name);
    }
}
