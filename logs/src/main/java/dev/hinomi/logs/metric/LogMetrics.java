package dev.hinomi.logs.metric;

import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.event.PointSource;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.store.TelemetryStore;

/// The parts that make metrics of log events, put together.
public final class LogMetrics implements AutoCloseable {
    private final MetricFilters filters;
    private final DerivedPoints points;
    private final DefaultValues defaults;
    private final IncomingTraffic traffic;

    public LogMetrics(
            Records records,
            TelemetryStore store,
            Metrics metrics,
            MetricExtraction extraction,
            Egress egress,
            Transformers transformers,
            Timers timers) {
        FilterIndex index = new FilterIndex();
        filters = new MetricFilters(records, metrics, index, timers);
        traffic = new IncomingTraffic(metrics, timers);
        points = new DerivedPoints(index, metrics, extraction, egress, transformers, traffic);
        defaults = new DefaultValues(index, metrics, records, store, timers);
    }

    /// Begins to report default values, also those of minutes that the end of the program left open.
    public void start() {
        defaults.start();
        traffic.start();
    }

    public MetricFilters filters() {
        return filters;
    }

    /// The data points of events that are put.
    public PointSource points() {
        return points;
    }

    @Override
    public void close() {
        defaults.close();
        traffic.close();
    }
}
