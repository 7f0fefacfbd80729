package dev.hinomi.store.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/// A summary as a file: first the filters of its extents, each with a checksum, then a table, then where the table is.
/// Read with plain positional reads: only the table when the store opens, only the filters of a group for a search.
public final class SummaryFile {
    private static final long MAGIC = 0x68696e6f_6d692d31L;
    private static final int CHECKSUM = Integer.BYTES;
    private static final int FOOTER = Long.BYTES + Integer.BYTES + CHECKSUM + Long.BYTES;

    private SummaryFile() {}

    /// Reads the summary of a file of events.
    ///
    /// @throws IOException also when it is not whole
    public static EventsSummary readEvents(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return EventsSummary.read(table(channel, file));
        }
    }

    /// Reads the newest time of each series, in milliseconds since the epoch.
    ///
    /// @throws IOException also when it is not whole
    public static Map<Long, Long> readPoints(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                DataInputStream in = table(channel, file)) {
            int count = in.readInt();
            Map<Long, Long> newest = HashMap.newHashMap(count);
            for (int i = 0; i < count; i++) {
                newest.put(in.readLong(), in.readLong());
            }
            return newest;
        }
    }

    /// Writes a summary of a file of points, durably.
    public static void writePoints(Path file, Map<Long, Long> newest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(newest.size());
        for (Map.Entry<Long, Long> of : newest.entrySet()) {
            out.writeLong(of.getKey());
            out.writeLong(of.getValue());
        }
        try (FileChannel channel = create(file)) {
            end(channel, bytes.toByteArray());
        }
    }

    /// Takes an extent and its filter, which is used again for the next one.
    @FunctionalInterface
    public interface Filtered {
        void accept(Extent extent, TextFilter filter) throws IOException;
    }

    /// Reads the filters of extents that are next to each other, in their order.
    ///
    /// @throws IOException also when one of them is not whole
    public static void readFilters(Path file, List<Extent> extents, Filtered to) throws IOException {
        if (extents.isEmpty()) {
            return;
        }
        long start = extents.getFirst().offset();
        long end = extents.getLast().offset() + extents.getLast().length();
        ByteBuffer all;
        try (FileChannel channel = FileChannel.open(file)) {
            all = read(channel, start, Math.toIntExact(end - start), file);
        }
        TextFilter filter = new TextFilter();
        for (Extent extent : extents) {
            int at = Math.toIntExact(extent.offset() - start);
            ByteBuffer encoded = all.slice(at, extent.length() - CHECKSUM);
            if (all.getInt(at + encoded.remaining()) != checksum(encoded.duplicate())) {
                throw new IOException(file + ": the filter at byte " + extent.offset() + " is damaged");
            }
            filter.decode(encoded);
            to.accept(extent, filter);
        }
    }

    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /// Appends bytes and their checksum.
    ///
    /// @return the length of both
    static int append(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(bytes.length + CHECKSUM);
        out.put(bytes).putInt(checksum(ByteBuffer.wrap(bytes))).flip();
        write(channel, out);
        return bytes.length + CHECKSUM;
    }

    /// Appends the table and whatever leads to it, and makes the file durable.
    static void end(FileChannel channel, byte[] table) throws IOException {
        long place = channel.position();
        write(channel, ByteBuffer.wrap(table));
        ByteBuffer footer = ByteBuffer.allocate(FOOTER);
        footer.putLong(place).putInt(table.length).putInt(checksum(ByteBuffer.wrap(table)));
        write(channel, footer.putLong(MAGIC).flip());
        channel.force(true);
    }

    private static DataInputStream table(FileChannel channel, Path file) throws IOException {
        ByteBuffer footer = read(channel, Math.max(0, channel.size() - FOOTER), FOOTER, file);
        long place = footer.getLong();
        int length = footer.getInt();
        int checksum = footer.getInt();
        if (footer.getLong() != MAGIC || place < 0 || length < 0 || place + length + FOOTER != channel.size()) {
            throw new IOException(file + ": not a whole summary");
        }
        ByteBuffer table = read(channel, place, length, file);
        if (checksum(table.duplicate()) != checksum) {
            throw new IOException(file + ": the table is damaged");
        }
        byte[] bytes = new byte[length];
        table.get(bytes);
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static ByteBuffer read(FileChannel channel, long place, int length, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                throw new IOException(file + ": ends before byte " + (place + length));
            }
        }
        return bytes.flip();
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
