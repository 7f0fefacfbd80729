package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;

/// A part of a file that a scan must look at: the rows of its group from one time to another.
///
/// @param first inclusive
/// @param last inclusive
/// @param bytes about the size of the messages
record Piece(DataFile file, long first, long last, long bytes) {
    /// The part of it within the range, which it overlaps.
    Piece within(Millis range) {
        return new Piece(file, Math.max(first, range.start()), Math.min(last, range.end() - 1), bytes);
    }

    boolean overlaps(Millis range) {
        return first < range.end() && last >= range.start();
    }
}
