package dev.hinomi.wire;

import java.util.Optional;

/// Things that come one after the other, the next of which may have to be waited for.
public interface EventSource<E> extends AutoCloseable {
    /// The next one, as soon as there is one; empty when there are no more, and after [#close].
    ///
    /// @throws InterruptedException when the thread is interrupted while it waits
    Optional<E> next() throws InterruptedException;

    /// Ends it, and the waiting of whoever waits in [#next]. Any thread may call it, more than once.
    @Override
    void close();
}
