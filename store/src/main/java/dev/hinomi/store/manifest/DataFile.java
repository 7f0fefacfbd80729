package dev.hinomi.store.manifest;

/// A database file that holds rows.
public sealed interface DataFile permits HotFile, DayFile {
    /// Unique over the life of the store; never used again.
    long number();

    /// The number of the last [Deletion] that no longer needs to be looked at for this file: its rows either came after
    /// that deletion or were removed by it.
    long applied();

    /// No event in the file has a smaller id.
    long firstId();

    /// No event in the file has a greater id.
    long lastId();

    /// The name in the store's directory.
    String fileName();
}
