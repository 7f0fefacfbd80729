package dev.hinomi.store.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the summary of a day file of events: either from its rows, or from the summaries of the files whose rows it
/// has together, which costs next to nothing.
public final class EventsSummaryWriter implements AutoCloseable {
    /// A search that cannot leave out an extent reads all of its rows.
    private static final int ROWS = 4096;

    private final FileChannel channel;
    private final TextFilter filter = new TextFilter();
    private final List<Extent> extents = new ArrayList<>();
    private final Map<Long, Map<Long, StreamRows>> streams = new HashMap<>();
    private @Nullable Extent current;

    public EventsSummaryWriter(Path file) throws IOException {
        this.channel = SummaryFile.create(file);
    }

    /// Adds a row. Rows come as they are in the file: by group, and then by time.
    ///
    /// @param message in UTF-8
    public void add(long group, long stream, long time, long ingested, byte[] message) throws IOException {
        add(new StreamRows(group, stream, time, time, ingested, 1, message.length));
        Extent row = new Extent(group, time, time, 1, message.length, 0, 0);
        if (current == null || current.group() != group || current.rows() >= ROWS || filter.isFull()) {
            begin(row);
        } else {
            current = current.with(row);
        }
        filter.add(message);
    }

    /// Adds what is known of a stream.
    public void add(StreamRows rows) {
        streams.computeIfAbsent(rows.group(), group -> new HashMap<>()).merge(rows.stream(), rows, StreamRows::with);
    }

    /// Adds an extent. They come by group, and then by time.
    public void add(Extent extent, TextFilter of) throws IOException {
        if (current != null
                && current.group() == extent.group()
                && current.rows() + extent.rows() <= ROWS
                && filter.hasRoomFor(of)) {
            current = current.with(extent);
        } else {
            begin(extent);
        }
        filter.add(of);
    }

    private void begin(Extent next) throws IOException {
        end();
        filter.clear();
        current = next;
    }

    private void end() throws IOException {
        if (current != null) {
            long place = channel.position();
            extents.add(current.at(place, SummaryFile.append(channel, filter.encode())));
            current = null;
        }
    }

    /// Makes the summary durable.
    public EventsSummary finish() throws IOException {
        end();
        EventsSummary summary = new EventsSummary(
                streams.values().stream().flatMap(of -> of.values().stream()).toList(), extents);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        summary.write(new DataOutputStream(table));
        SummaryFile.end(channel, table.toByteArray());
        return summary;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
