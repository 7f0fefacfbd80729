package dev.hinomi.bench.tail;

/// A way to follow a group.
interface Follower {
    String name();

    /// Reads what is there and was not read yet.
    void read(Tally tally) throws InterruptedException;

    /// How long it waits after each read, in milliseconds.
    long pauseMillis();
}
