package dev.hinomi.delivery.export;

import dev.hinomi.logs.event.LogEvent;
import dev.hinomi.store.parquet.ParquetEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The events as rows of a Parquet file.
final class ParquetFile implements EventFile {
    private final Path path;
    private final String group;
    private final ParquetEvents rows;

    ParquetFile(Path path, String group) throws IOException {
        this.path = path;
        this.group = group;
        this.rows = ParquetEvents.begin(path.resolveSibling("spill"));
    }

    @Override
    public void add(List<LogEvent> events) throws IOException {
        rows.add(events.stream()
                .map(event -> new ParquetEvents.Row(
                        event.time(), event.ingestion(), group, event.stream(), event.id(), event.message()))
                .toList());
    }

    @Override
    public void finish() throws IOException {
        rows.finish(path);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
