package dev.hinomi.store.manifest;

/// A file that takes appends, or took them and waits to be sealed. It holds events and points of any day, unsorted.
public record HotFile(long number, long applied) implements DataFile {
    @Override
    public String fileName() {
        return "hot-%08d.db".formatted(number);
    }
}
