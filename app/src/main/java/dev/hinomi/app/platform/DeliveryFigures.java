package dev.hinomi.app.platform;

import dev.hinomi.delivery.forwarding.DeliveryMetrics;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.Unit;
import java.util.List;

/// The figures of subscription filters as metrics (user guide, "Monitoring with CloudWatch metrics"): of the namespace
/// `AWS/Logs`, by the log group, the kind of destination and the filter.
final class DeliveryFigures implements DeliveryMetrics {
    private static final String NAMESPACE = "AWS/Logs";

    private final Metrics metrics;

    DeliveryFigures(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void add(Series series, Counts counts) {
        Dimension[] dimensions = {
            new Dimension("LogGroupName", series.logGroupName()),
            new Dimension("DestinationType", series.destinationType()),
            new Dimension("FilterName", series.filterName())
        };
        metrics.put(
                series.scope(),
                NAMESPACE,
                List.of(
                        Datum.of("ForwardedLogEvents", (double) counts.forwardedEvents(), dimensions),
                        Datum.of("ForwardedBytes", (double) counts.forwardedBytes(), dimensions)
                                .in(Unit.BYTES),
                        Datum.of("DeliveryErrors", (double) counts.errors(), dimensions),
                        Datum.of("DeliveryThrottling", (double) counts.throttled(), dimensions)));
    }
}
