package dev.hinomi.api.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/// Cuts what a sender writes into lines, and hands them on in portions. What it holds is bounded: a sender
/// that is faster than the store waits.
final class Lines {
    private static final Logger LOG = System.getLogger(Lines.class.getName());

    /// The longest message of an event: 1 MiB with the 26 bytes that AWS adds.
    static final int MAX_LINE = (1 << 20) - 26;

    private static final int MAX_LINES = 1_000;
    private static final int MAX_BYTES = 1 << 20;

    private final PatientStore store;
    private final String sender;
    private final List<String> waiting = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private long bytes;

    /// @param sender for messages
    Lines(PatientStore store, String sender) {
        this.store = store;
        this.sender = sender;
    }

    void add(byte[] chunk, int count) {
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (chunk[i] == '\n') {
                extend(chunk, start, i - start);
                endLine();
                start = i + 1;
            }
        }
        extend(chunk, start, count - start);
    }

    private void extend(byte[] chunk, int start, int count) {
        if (tooLong || line.size() + count > MAX_LINE) {
            tooLong = true;
            line.reset();
        } else {
            line.write(chunk, start, count);
        }
    }

    /// Ends a line, also one without a line end.
    void endLine() {
        if (tooLong) {
            LOG.log(Level.WARNING, "a line of {0} is longer than {1} bytes and is dropped", sender, MAX_LINE);
        } else {
            String text = line.toString(UTF_8).strip();
            if (!text.isEmpty()) {
                waiting.add(text);
                bytes += line.size();
            }
        }
        line.reset();
        tooLong = false;
        if (waiting.size() >= MAX_LINES || bytes >= MAX_BYTES) {
            flush();
        }
    }

    /// Whether lines wait to be stored.
    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /// Stores what waits.
    void flush() {
        if (!waiting.isEmpty()) {
            store.store(List.copyOf(waiting));
            waiting.clear();
            bytes = 0;
        }
    }
}
