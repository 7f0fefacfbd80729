package dev.hinomi.runbooks;

import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Records;
import dev.hinomi.records.events.EventConsumer;
import dev.hinomi.runbooks.engine.AlarmStarts;
import dev.hinomi.runbooks.engine.RunEngine;
import dev.hinomi.runbooks.engine.RunbookCatalog;
import dev.hinomi.runbooks.step.StepExecutors;
import org.jspecify.annotations.Nullable;

/// Everything about runbooks, put together.
public final class Runbooks implements AutoCloseable {
    private static final String CONSUMER = "runbooks";

    private final Records records;
    private final Timers timers;
    private final RunbookCatalog catalog;
    private final RunEngine engine;
    private @Nullable EventConsumer consumer;

    public Runbooks(Records records, Timers timers, StepExecutors executors) {
        this.records = records;
        this.timers = timers;
        catalog = new RunbookCatalog(records);
        engine = new RunEngine(records, timers, catalog, executors);
    }

    /// Takes up the runs of an earlier process, and begins to hear of alarms.
    public void start() {
        engine.start();
        consumer = EventConsumer.start(CONSUMER, records, timers, new AlarmStarts(catalog, engine));
    }

    public RunbookCatalog catalog() {
        return catalog;
    }

    public RunEngine engine() {
        return engine;
    }

    /// Stops hearing of alarms, then what is being carried out. The next start takes it up.
    @Override
    public void close() {
        EventConsumer started = consumer;
        if (started != null) {
            started.close();
        }
        engine.close();
    }
}
