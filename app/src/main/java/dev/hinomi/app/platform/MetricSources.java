package dev.hinomi.app.platform;

import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.insights.contributor.RuleMetricSeries;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.anomaly.AnomalyDetectors;
import dev.hinomi.metrics.anomaly.DetectionBands;
import dev.hinomi.metrics.anomaly.DetectorTraining;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.insights.MetricsInsights;
import dev.hinomi.metrics.search.MetricSearch;
import dev.hinomi.records.Records;

/// What queries of metric data can ask for, over the metrics of a store.
///
/// @param data for whoever only reads
/// @param ofAlarms for alarms, which need detectors of their own
/// @param training to be started
record MetricSources(DataSources data, DataSources ofAlarms, AnomalyDetectors detectors, DetectorTraining training) {

    /// @param rules those of Contributor Insights
    /// @param parts closes what is made here
    static MetricSources of(Records records, Metrics metrics, InsightRules rules, Timers timers, Parts parts) {
        DataSources plain = DataSources.of(metrics)
                .withSearch(new MetricSearch(metrics, timers))
                .withInsights(new MetricsInsights(metrics, metrics, timers))
                .withRules(new RuleMetricSeries(rules));
        AnomalyDetectors detectors = new AnomalyDetectors(records, plain);
        DetectionBands bands = new DetectionBands(detectors, plain);
        return new MetricSources(
                plain.withBands(bands),
                plain.withBands(bands.forAlarms()),
                detectors,
                parts.add(bands.training(timers)));
    }
}
