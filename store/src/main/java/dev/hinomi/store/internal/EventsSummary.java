package dev.hinomi.store.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a day file of events holds.
///
/// @param extents by group, and as their rows are in the file
public record EventsSummary(List<StreamRows> streams, List<Extent> extents) {
    public EventsSummary {
        streams = List.copyOf(streams);
        extents = List.copyOf(extents);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(streams.size());
        for (StreamRows of : streams) {
            out.writeLong(of.group());
            out.writeLong(of.stream());
            out.writeLong(of.first());
            out.writeLong(of.last());
            out.writeLong(of.ingested());
            out.writeLong(of.rows());
            out.writeLong(of.bytes());
        }
        out.writeInt(extents.size());
        for (Extent extent : extents) {
            out.writeLong(extent.group());
            out.writeLong(extent.first());
            out.writeLong(extent.last());
            out.writeLong(extent.rows());
            out.writeLong(extent.bytes());
            out.writeLong(extent.offset());
            out.writeInt(extent.length());
        }
    }

    static EventsSummary read(DataInputStream in) throws IOException {
        List<StreamRows> streams = new ArrayList<>();
        for (int count = in.readInt(); streams.size() < count; ) {
            streams.add(new StreamRows(
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong()));
        }
        List<Extent> extents = new ArrayList<>();
        for (int count = in.readInt(); extents.size() < count; ) {
            extents.add(new Extent(
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readInt()));
        }
        return new EventsSummary(streams, extents);
    }
}
