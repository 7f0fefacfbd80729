package dev.hinomi.api.cloudwatch.dashboard;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.GetMetricWidgetImageInput;
import dev.hinomi.aws.cloudwatch.GetMetricWidgetImageOutput;
import dev.hinomi.dashboards.image.WidgetImages;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Objects;

/// Draws metrics as PNG.
public final class GetMetricWidgetImage
        implements OperationHandler<GetMetricWidgetImageInput, GetMetricWidgetImageOutput> {
    private static final String PNG = "png";

    /// For callers without an SDK: the picture is the whole answer.
    private static final String BARE = "image/png";

    private final WidgetImages images;

    public GetMetricWidgetImage(WidgetImages images) {
        this.images = images;
    }

    @Override
    public Operation<GetMetricWidgetImageInput, GetMetricWidgetImageOutput> operation() {
        return CloudWatch.GET_METRIC_WIDGET_IMAGE;
    }

    @Override
    public GetMetricWidgetImageOutput handle(RequestContext context, GetMetricWidgetImageInput input) {
        String format = Objects.requireNonNullElse(input.outputFormat(), PNG);
        String message = "OutputFormat: " + format + " (expected: " + PNG + ")";
        if (format.equals(BARE)) {
            throw new FaultException(new Fault.Unsupported("OutputFormat", message));
        }
        if (!format.equals(PNG)) {
            throw new FaultException(new Fault.InvalidParameter("OutputFormat", message));
        }
        return new GetMetricWidgetImageOutput(Blob.owning(images.png(context.scope(), input.metricWidget())));
    }
}
