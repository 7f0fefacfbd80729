package dev.hinomi.metrics;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.store.PointRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Checked data as rows of the telemetry store, and the metrics that they belong to.
final class NewPoints {
    private final List<PointRow> rows;
    private final List<MetricEntry> metrics;
    private final List<Instant> times;

    private NewPoints(int size) {
        rows = new ArrayList<>(size);
        metrics = new ArrayList<>(size);
        times = new ArrayList<>(size);
    }

    /// Makes the rows; series that are new are durable on return.
    ///
    /// @param now the time of data that have none
    static NewPoints of(SeriesCatalog catalog, Scope scope, String namespace, List<Datum> data, Instant now) {
        List<SeriesCatalog.Key> keys = new ArrayList<>(data.size());
        for (Datum datum : data) {
            Unit unit = datum.unit();
            MetricId metric = new MetricId(namespace, datum.metricName(), datum.dimensions());
            keys.add(new SeriesCatalog.Key(metric, unit == null ? Unit.NONE : unit));
        }
        List<SeriesCatalog.Found> found = catalog.ensure(scope, keys);
        NewPoints points = new NewPoints(data.size());
        for (int i = 0; i < data.size(); i++) {
            points.add(data.get(i), found.get(i), now);
        }
        return points;
    }

    private void add(Datum datum, SeriesCatalog.Found found, Instant now) {
        Instant time = storedTime(datum, now);
        DatumRows.add(datum, found.series(), time, rows);
        metrics.add(found.metric());
        times.add(time);
    }

    List<PointRow> rows() {
        return rows;
    }

    /// Notes that the metrics were heard of.
    void heard() {
        for (int i = 0; i < times.size(); i++) {
            metrics.get(i).heard(times.get(i));
        }
    }

    /// Metrics of standard resolution are stored by the minute, those of high resolution by the second.
    private static Instant storedTime(Datum datum, Instant now) {
        Instant time = datum.timestamp();
        Integer resolution = datum.storageResolution();
        long second = (time == null ? now : time).getEpochSecond();
        int step = resolution == null ? 60 : resolution;
        return Instant.ofEpochSecond(second - Math.floorMod(second, step));
    }
}
