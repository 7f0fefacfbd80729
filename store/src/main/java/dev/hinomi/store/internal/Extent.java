package dev.hinomi.store.internal;

/// Some events of a group that are next to each other in a day file, and where the filter of their texts is. Times are
/// milliseconds since the epoch.
///
/// @param first the time of the first
/// @param last the time of the last
/// @param bytes of the messages in UTF-8
/// @param offset of the filter in the summary
/// @param length of the filter, with its checksum
public record Extent(long group, long first, long last, long rows, long bytes, long offset, int length) {
    /// Both together.
    Extent with(Extent other) {
        return new Extent(
                group,
                Math.min(first, other.first),
                Math.max(last, other.last),
                rows + other.rows,
                bytes + other.bytes,
                offset,
                length);
    }

    Extent at(long place, int size) {
        return new Extent(group, first, last, rows, bytes, place, size);
    }
}
