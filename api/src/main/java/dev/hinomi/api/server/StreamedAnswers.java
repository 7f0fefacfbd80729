package dev.hinomi.api.server;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.EventSource;
import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Sends answers that go on until they end, the client goes away or the server stops. That a client went away is
/// noticed by the next thing that is sent to it.
final class StreamedAnswers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StreamedAnswers.class.getName());

    private final Set<EventSource<Blob>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// Sends `first`, then each of `more` as it comes.
    void send(OutputStream out, Blob first, EventSource<Blob> more) {
        open.add(more);
        try (more) {
            if (closed) {
                more.close();
            }
            send(out, first);
            for (Optional<Blob> part = more.next(); part.isPresent(); part = more.next()) {
                send(out, part.get());
            }
            out.close();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the client of an event stream went away: {0}", e.getMessage());
            throw new CloseConnectionException("the client went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloseConnectionException("interrupted", e);
        } finally {
            open.remove(more);
        }
    }

    private static void send(OutputStream out, Blob part) throws IOException {
        out.write(part.shared());
        out.flush();
    }

    /// Ends the answers under way, and those that begin later after their first part.
    @Override
    public void close() {
        closed = true;
        open.forEach(EventSource::close);
    }
}
