package dev.hinomi.store.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.store.internal.EventsSummary;
import dev.hinomi.store.internal.EventsSummaryWriter;
import dev.hinomi.store.internal.Extent;
import dev.hinomi.store.internal.SummaryFile;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBDataChunkReader;

/// Makes the summary of a day file once the file is written, and again when it was lost.
final class DaySummaries {
    private final StoreDirectory directory;
    private final Summaries summaries;

    DaySummaries(StoreDirectory directory, Summaries summaries) {
        this.directory = directory;
        this.summaries = summaries;
    }

    /// Writes the summary of a file, durably.
    ///
    /// @param sources the files whose living rows it has
    void write(Session session, DayFile file, List<? extends DataFile> sources) throws SQLException {
        try {
            switch (file.kind()) {
                case POINTS -> SummaryFile.writePoints(directory.summary(file), newest(session, file));
                case EVENTS -> {
                    List<DayFile> whole = whole(session, sources);
                    summaries.put(file, whole.size() == sources.size() ? together(whole, file) : ofRows(session, file));
                }
            }
        } catch (IOException e) {
            throw StoreDirectory.unavailable(directory.summary(file), e);
        }
    }

    /// Those of the sources that have a summary and no dead rows.
    private List<DayFile> whole(Session session, List<? extends DataFile> sources) {
        List<DayFile> whole = new ArrayList<>();
        for (DataFile source : sources) {
            if (source instanceof DayFile day
                    && summaries.knows(day)
                    && Deleted.dead(session.layout(), day, day.kind()).isEmpty()) {
                whole.add(day);
            }
        }
        return whole;
    }

    private EventsSummary ofRows(Session session, DayFile file) throws SQLException, IOException {
        try (EventsSummaryWriter writer = new EventsSummaryWriter(directory.summary(file))) {
            session.<IOException>chunks(
                    List.of(file),
                    "SELECT group_id, stream_id, ts, ingested, message FROM " + Tables.alias(file) + ".events",
                    chunk -> add(chunk, writer));
            return writer.finish();
        }
    }

    private static void add(DuckDBDataChunkReader chunk, EventsSummaryWriter writer) throws IOException {
        for (long row = 0; row < chunk.rowCount(); row++) {
            writer.add(
                    chunk.vector(0).getLong(row),
                    chunk.vector(1).getLong(row),
                    chunk.vector(2).getLong(row),
                    chunk.vector(3).getLong(row),
                    chunk.vector(4).getString(row).getBytes(UTF_8));
        }
    }

    /// An extent of a source.
    private record Part(DayFile source, Extent extent) {}

    private EventsSummary together(List<DayFile> sources, DayFile file) throws IOException {
        try (EventsSummaryWriter writer = new EventsSummaryWriter(directory.summary(file))) {
            List<Part> parts = new ArrayList<>();
            for (DayFile source : sources) {
                EventsSummary summary = SummaryFile.readEvents(directory.summary(source));
                summary.streams().forEach(writer::add);
                summary.extents().forEach(extent -> parts.add(new Part(source, extent)));
            }
            parts.sort(Comparator.<Part>comparingLong(part -> part.extent().group())
                    .thenComparingLong(part -> part.extent().first()));
            for (Part part : parts) {
                SummaryFile.readFilters(directory.summary(part.source()), List.of(part.extent()), writer::add);
            }
            return writer.finish();
        }
    }

    private static Map<Long, Long> newest(Session session, DayFile file) throws SQLException {
        Map<Long, Long> newest = new HashMap<>();
        session.query(
                List.of(file),
                "SELECT series, max(ts) FROM " + Tables.alias(file) + ".points GROUP BY series",
                List.of(),
                row -> newest.put(row.getLong(1), row.getLong(2)));
        return newest;
    }

    /// The summary of a file of events; it is made again when it cannot be read.
    EventsSummary events(Session session, DayFile file) throws SQLException {
        Path path = directory.summary(file);
        try {
            EventsSummary summary = SummaryFile.readEvents(path);
            summaries.put(file, summary);
            return summary;
        } catch (IOException e) {
            again(file, e);
            try {
                EventsSummary summary = ofRows(session, file);
                summaries.put(file, summary);
                return summary;
            } catch (IOException failed) {
                throw StoreDirectory.unavailable(path, failed);
            }
        }
    }

    /// The newest point of each series in a file; the summary is made again when it cannot be read.
    Map<Long, Long> points(Session session, DayFile file) throws SQLException {
        Path path = directory.summary(file);
        try {
            return SummaryFile.readPoints(path);
        } catch (IOException e) {
            again(file, e);
            Map<Long, Long> newest = newest(session, file);
            try {
                SummaryFile.writePoints(path, newest);
            } catch (IOException failed) {
                throw StoreDirectory.unavailable(path, failed);
            }
            return newest;
        }
    }

    private static void again(DayFile file, IOException why) {
        System.getLogger(DaySummaries.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "{0}: its summary is made again: {1}",
                        file.fileName(),
                        why.toString());
    }
}
