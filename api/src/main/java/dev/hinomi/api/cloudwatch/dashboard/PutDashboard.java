package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.api.cloudwatch.tag.Tags;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DashboardValidationMessage;
import dev.hinomi.aws.cloudwatch.PutDashboardInput;
import dev.hinomi.aws.cloudwatch.PutDashboardOutput;
import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.dashboards.schema.Finding;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;

/// Makes a dashboard, or replaces what one holds.
public final class PutDashboard implements OperationHandler<PutDashboardInput, PutDashboardOutput> {
    private final Dashboards dashboards;

    public PutDashboard(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public Operation<PutDashboardInput, PutDashboardOutput> operation() {
        return CloudWatch.PUT_DASHBOARD;
    }

    @Override
    public PutDashboardOutput handle(RequestContext context, PutDashboardInput input) {
        List<Finding> warnings =
                dashboards.put(context.scope(), input.dashboardName(), input.dashboardBody(), Tags.ofNew(input.tags()));
        return new PutDashboardOutput(warnings.stream()
                .map(warning -> new DashboardValidationMessage(warning.path(), warning.message()))
                .toList());
    }
}
