package dev.hinomi.logs;

import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.audit.FindingPoints;
import dev.hinomi.logs.audit.ReportDelivery;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.event.LogReader;
import dev.hinomi.logs.event.LogSearch;
import dev.hinomi.logs.event.LogWriter;
import dev.hinomi.logs.event.Stragglers;
import dev.hinomi.logs.feed.LogFeed;
import dev.hinomi.logs.field.FieldReader;
import dev.hinomi.logs.field.GroupFields;
import dev.hinomi.logs.field.LogRecords;
import dev.hinomi.logs.field.StoredEventFields;
import dev.hinomi.logs.group.Deletions;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.GroupTies;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.group.LogStreams;
import dev.hinomi.logs.group.RetentionSweep;
import dev.hinomi.logs.live.LiveTail;
import dev.hinomi.logs.metric.LogMetrics;
import dev.hinomi.logs.protect.DataProtection;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.table.EventFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The parts of CloudWatch Logs, put together.
public final class Logs implements AutoCloseable {
    private final LogGroups groups;
    private final LogStreams streams;
    private final Administration administration;
    private final LogWriter writer;
    private final Egress egress;
    private final DataProtection protection;
    private final Transformers transformers;
    private final LogReader reader;
    private final LogSearch search;
    private final LogRecords logRecords;
    private final GroupFields groupFields;
    private final LogCatalog catalog;
    private final FieldReader fields;
    private final Deletions deletions;
    private final RetentionSweep retention;
    private final LogFeed feed;
    private final LiveTail liveTail;
    private final LogMetrics metrics;
    private final ReportDelivery reports;

    /// @param metrics what is written to when events become data points
    public Logs(Records records, TelemetryStore store, Metrics metrics, Timers timers) {
        this(records, store, metrics, GroupTies.NONE, timers);
    }

    /// @param metrics what is written to when events become data points
    /// @param ties what other modules have to do with groups
    public Logs(Records records, TelemetryStore store, Metrics metrics, GroupTies ties, Timers timers) {
        catalog = new LogCatalog(records);
        deletions = new Deletions(records, store);
        administration = new Administration(records, timers);
        protection = new DataProtection(records, catalog, administration.protection(), timers);
        transformers = new Transformers(records, catalog, administration.transformers(), timers);
        egress = new Egress(protection);
        this.metrics =
                new LogMetrics(records, store, metrics, administration::extractsMetrics, egress, transformers, timers);
        List<GroupOwned> owned = new ArrayList<>(ties.owned());
        owned.addAll(administration.owned(this.metrics.filters(), protection.owned(), transformers.owned()));
        groups = new LogGroups(records, store, deletions, owned, timers);
        streams = new LogStreams(records, catalog, store, deletions, timers);
        Stragglers stragglers = new Stragglers(timers);
        LogWriter reporter =
                new LogWriter(catalog, store, deletions, List.of(this.metrics.points()), stragglers, timers);
        reports = new ReportDelivery(records, streams, reporter, timers);
        FindingPoints findings = new FindingPoints(protection, records, metrics, reports);
        writer = new LogWriter(catalog, store, deletions, List.of(this.metrics.points(), findings), stragglers, timers);
        reader = new LogReader(catalog, store, egress, timers);
        search = new LogSearch(catalog, store, egress, stragglers, timers);
        fields = new FieldReader(egress, transformers);
        logRecords = new LogRecords(catalog, store, fields, timers);
        groupFields = new GroupFields(catalog, store, fields, timers);
        retention = new RetentionSweep(records, store, ties.hold(), timers);
        feed = new LogFeed(store);
        liveTail = new LiveTail(catalog, feed, egress, timers, new SplittableRandom());
    }

    /// Finishes deletions that a crash interrupted, and begins to delete expired events.
    public void start() {
        administration.start();
        deletions.finishAll();
        retention.start();
        metrics.start();
        reports.start();
    }

    public LogGroups groups() {
        return groups;
    }

    public LogStreams streams() {
        return streams;
    }

    public Administration administration() {
        return administration;
    }

    public LogWriter writer() {
        return writer;
    }

    public Egress egress() {
        return egress;
    }

    public DataProtection protection() {
        return protection;
    }

    public Transformers transformers() {
        return transformers;
    }

    public LogReader reader() {
        return reader;
    }

    public LogSearch search() {
        return search;
    }

    /// Events as they are committed.
    public LogFeed feed() {
        return feed;
    }

    public LogRecords logRecords() {
        return logRecords;
    }

    public GroupFields groupFields() {
        return groupFields;
    }

    /// Finds the fields of events of any group.
    public EventFields eventFields(View view) {
        return new StoredEventFields(catalog, fields, view);
    }

    public LogCatalog catalog() {
        return catalog;
    }

    public LiveTail liveTail() {
        return liveTail;
    }

    /// Metric filters, and whatever else makes metrics of events.
    public LogMetrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        liveTail.close();
        feed.close();
        reports.close();
        metrics.close();
        retention.close();
    }
}
