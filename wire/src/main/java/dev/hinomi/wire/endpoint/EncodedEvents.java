package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.EventSource;
import dev.hinomi.wire.codec.EventEncoder;
import dev.hinomi.wire.schema.EventStream;
import java.util.Optional;

/// Events as they stand on the wire. One that cannot be had or written ends the stream with an error in it: the status
/// of the answer has been sent.
final class EncodedEvents<E> implements EventSource<Blob> {
    private static final System.Logger LOG = System.getLogger(EncodedEvents.class.getName());

    private final EventSource<E> events;
    private final EventStream<E> stream;
    private final EventEncoder encoder;
    private final String requestId;
    private boolean failed;

    EncodedEvents(EventSource<E> events, EventStream<E> stream, EventEncoder encoder, String requestId) {
        this.events = events;
        this.stream = stream;
        this.encoder = encoder;
        this.requestId = requestId;
    }

    @Override
    public Optional<Blob> next() throws InterruptedException {
        if (failed) {
            return Optional.empty();
        }
        try {
            return events.next().map(event -> encoder.event(stream, event));
        } catch (RuntimeException e) {
            failed = true;
            LOG.log(System.Logger.Level.ERROR, "request " + requestId + ": its event stream failed", e);
            return Optional.of(encoder.error(ErrorCatalog.INTERNAL_FAILURE, ErrorCatalog.INTERNAL_FAILURE_MESSAGE));
        }
    }

    @Override
    public void close() {
        events.close();
    }
}
