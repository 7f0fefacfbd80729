package dev.hinomi.logs;

import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.event.LogReader;
import dev.hinomi.logs.event.LogSearch;
import dev.hinomi.logs.event.LogWriter;
import dev.hinomi.logs.event.PointSource;
import dev.hinomi.logs.feed.LogFeed;
import dev.hinomi.logs.field.FieldReader;
import dev.hinomi.logs.field.GroupFields;
import dev.hinomi.logs.field.LogRecords;
import dev.hinomi.logs.group.Deletions;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.group.LogStreams;
import dev.hinomi.logs.group.RetentionSweep;
import dev.hinomi.logs.live.LiveTail;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.records.Records;
import dev.hinomi.store.TelemetryStore;
import java.util.List;
import java.util.SplittableRandom;

/// The parts of CloudWatch Logs, put together.
public final class Logs implements AutoCloseable {
    private final LogGroups groups;
    private final LogStreams streams;
    private final LogWriter writer;
    private final Egress egress;
    private final Transformers transformers;
    private final LogReader reader;
    private final LogSearch search;
    private final LogRecords logRecords;
    private final GroupFields groupFields;
    private final Deletions deletions;
    private final RetentionSweep retention;
    private final LogFeed feed;
    private final LiveTail liveTail;

    /// @param pointSources what derives data points from events that are put
    public Logs(Records records, TelemetryStore store, List<PointSource> pointSources, Timers timers) {
        LogCatalog catalog = new LogCatalog(records);
        deletions = new Deletions(records, store);
        groups = new LogGroups(records, deletions, List.of(), timers);
        streams = new LogStreams(records, catalog, store, deletions, timers);
        writer = new LogWriter(catalog, store, deletions, pointSources, timers);
        egress = new Egress();
        transformers = new Transformers();
        reader = new LogReader(catalog, store, egress, timers);
        search = new LogSearch(catalog, store, egress, timers);
        FieldReader fields = new FieldReader(egress, transformers);
        logRecords = new LogRecords(catalog, store, fields, timers);
        groupFields = new GroupFields(catalog, store, fields, timers);
        retention = new RetentionSweep(records, store, timers);
        feed = new LogFeed(store);
        liveTail = new LiveTail(catalog, feed, egress, timers, new SplittableRandom());
    }

    /// Finishes deletions that a crash interrupted, and begins to delete expired events.
    public void start() {
        deletions.finishAll();
        retention.start();
    }

    public LogGroups groups() {
        return groups;
    }

    public LogStreams streams() {
        return streams;
    }

    public LogWriter writer() {
        return writer;
    }

    public Egress egress() {
        return egress;
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

    public LiveTail liveTail() {
        return liveTail;
    }

    @Override
    public void close() {
        liveTail.close();
        feed.close();
        retention.close();
    }
}
