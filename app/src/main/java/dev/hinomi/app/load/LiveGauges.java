package dev.hinomi.app.load;

import dev.hinomi.api.load.Gauges;
import dev.hinomi.logs.live.LiveTail;
import dev.hinomi.store.TelemetryStore;
import java.util.function.Supplier;

/// Looks at a server that runs.
public record LiveGauges(CountedQueries queries, LiveTail tails, DiskUse disk, TelemetryStore store)
        implements Supplier<Gauges> {
    @Override
    public Gauges get() {
        return new Gauges(
                queries.running(),
                tails.open(),
                ProcessUse.cpu(),
                ProcessUse.heapUsed(),
                ProcessUse.heapMax(),
                disk.bytes(),
                store.damage());
    }
}
