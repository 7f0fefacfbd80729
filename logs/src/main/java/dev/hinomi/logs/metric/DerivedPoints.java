package dev.hinomi.logs.metric;

import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.emf.EmbeddedMetric;
import dev.hinomi.logs.emf.EmbeddedMetrics;
import dev.hinomi.logs.emf.Embedding;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.event.PointSource;
import dev.hinomi.logs.event.PutBatch;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.pattern.Message;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.store.PointRow;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/// The data points that events give: those of the metric filters of their group, and those that are embedded
/// in them. An event that no filter looks at and that holds no embedded metrics costs a search of its text.
final class DerivedPoints implements PointSource {
    private static final Logger LOG = System.getLogger(DerivedPoints.class.getName());

    private final FilterIndex filters;
    private final Metrics metrics;
    private final EmbeddedMetrics embedded;
    private final MetricExtraction extraction;
    private final Egress egress;
    private final Transformers transformers;
    private final IncomingTraffic traffic;

    DerivedPoints(
            FilterIndex filters,
            Metrics metrics,
            MetricExtraction extraction,
            Egress egress,
            Transformers transformers,
            IncomingTraffic traffic) {
        this.filters = filters;
        this.metrics = metrics;
        this.embedded = new EmbeddedMetrics(metrics);
        this.extraction = extraction;
        this.egress = egress;
        this.transformers = transformers;
        this.traffic = traffic;
    }

    @Override
    public List<PointRow> points(PutBatch batch) {
        List<CompiledFilter> ofGroup = filters.of(batch.group().id());
        boolean embedding = embeds(batch);
        SampleBatch samples = new SampleBatch(metrics);
        for (NewEvent event : batch.events()) {
            boolean mayEmbed = embedding && EmbeddedMetrics.mayBe(event.message());
            if (mayEmbed || !ofGroup.isEmpty()) {
                Message message = new Message(event.message());
                observe(batch, event, message, ofGroup, samples);
                if (mayEmbed) {
                    extract(batch, event, message, samples);
                }
            }
        }
        List<PointRow> rows = samples.rows(batch.scope());
        traffic.count(batch);
        return rows;
    }

    private boolean embeds(PutBatch batch) {
        return batch.group().logGroupClass().supports(LogGroupFeature.EMBEDDED_METRICS)
                && extraction.allows(batch.scope(), batch.group());
    }

    /// Metric filters see what readers see: sensitive data is masked (user guide, "Help protect sensitive log
    /// data with masking").
    private void observe(
            PutBatch batch, NewEvent event, Message message, List<CompiledFilter> ofGroup, SampleBatch samples) {
        if (ofGroup.isEmpty()) {
            return;
        }
        Message original = masked(batch, message);
        Optional<Message> transformed = ofGroup.stream().anyMatch(CompiledFilter::onTransformedLogs)
                ? transformed(batch, event)
                : Optional.empty();
        for (CompiledFilter filter : ofGroup) {
            Optional<Message> looked = filter.onTransformedLogs() ? transformed : Optional.of(original);
            looked.flatMap(filter::observe)
                    .ifPresent(seen -> samples.offer(seen.metric(), seen.unit(), event.time(), seen.value()));
        }
    }

    private Optional<Message> transformed(PutBatch batch, NewEvent event) {
        return transformers
                .transform(batch.scope(), batch.group(), batch.stream().name(), batch.arrival(), event.message())
                .text()
                .map(text -> masked(batch, new Message(text)));
    }

    private Message masked(PutBatch batch, Message message) {
        String text = egress.text(batch.scope(), batch.group().id(), batch.arrival(), message.text(), View.MASKED);
        return text.equals(message.text()) ? message : new Message(text);
    }

    private void extract(PutBatch batch, NewEvent event, Message message, SampleBatch samples) {
        switch (embedded.read(message, event.time())) {
            case Embedding.None _ -> {}
            case Embedding.Metrics found -> found.metrics().forEach(metric -> add(metric, samples));
            case Embedding.Unreadable unreadable -> countError(batch, "EMFParsingErrors", unreadable.reason(), samples);
            case Embedding.Invalid invalid -> countError(batch, "EMFValidationErrors", invalid.reason(), samples);
        }
    }

    private static void add(EmbeddedMetric metric, SampleBatch samples) {
        for (double value : metric.values()) {
            samples.add(metric.metric(), metric.unit(), metric.time(), metric.resolution(), value);
        }
    }

    /// Counted in the minute of arrival (user guide, "Monitoring with CloudWatch metrics").
    private static void countError(PutBatch batch, String name, String reason, SampleBatch samples) {
        LOG.log(Level.DEBUG, "{0} of group {1}: {2}", name, batch.group().name(), reason);
        MetricId metric = new MetricId(
                "AWS/Logs", name, new Dimension("LogGroupName", batch.group().name()));
        samples.offer(metric, Unit.NONE, batch.arrival(), 1);
    }
}
