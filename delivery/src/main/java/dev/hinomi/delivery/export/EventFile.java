package dev.hinomi.delivery.export;

import dev.hinomi.logs.event.LogEvent;
import java.io.IOException;
import java.util.List;

/// A file of events of one stream that is being written.
interface EventFile extends AutoCloseable {
    void add(List<LogEvent> events) throws IOException;

    /// Completes the file; nothing can be added any more.
    void finish() throws IOException;

    /// Gives up what is not finished.
    @Override
    void close() throws IOException;
}
