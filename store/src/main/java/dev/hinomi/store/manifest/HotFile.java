package dev.hinomi.store.manifest;

/// A file that takes appends, or took them and waits to be sealed. It holds events and points of any day, unsorted;
/// those of a later hot file have greater ids.
public record HotFile(long number, long applied, long firstId) implements DataFile {
    @Override
    public long lastId() {
        return Long.MAX_VALUE;
    }

    @Override
    public String fileName() {
        return "hot-%08d.db".formatted(number);
    }
}
