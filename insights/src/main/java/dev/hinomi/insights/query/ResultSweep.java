package dev.hinomi.insights.query;

import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Document;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Forgets old queries every hour, rows first.
final class ResultSweep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ResultSweep.class.getName());
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final QueryRecords records;
    private final ResultFiles files;
    private final Duration retention;
    private final Timers timers;
    private Timers.@Nullable Timer sweeping;

    ResultSweep(QueryRecords records, ResultFiles files, Duration retention, Timers timers) {
        this.records = records;
        this.files = files;
        this.retention = retention;
        this.timers = timers;
    }

    void start() {
        sweeping = timers.every(INTERVAL, this::sweep);
    }

    private void sweep() {
        List<Document<QueryRecords.ByTime>> old =
                records.startedBefore(timers.instant().minus(retention));
        for (Document<QueryRecords.ByTime> query : old) {
            try {
                files.delete(query.value().id());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the results of query " + query.value().id() + " cannot be deleted", e);
            }
        }
        records.forget(old);
    }

    @Override
    public void close() {
        Timers.Timer started = sweeping;
        if (started != null) {
            started.cancel();
        }
    }
}
