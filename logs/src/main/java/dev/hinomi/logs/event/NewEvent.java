package dev.hinomi.logs.event;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// An event that is put into a stream.
///
/// @param time when it happened, in whole milliseconds
public record NewEvent(Instant time, String message) {
    /// What AWS counts for an event beside its message.
    static final int OVERHEAD_BYTES = 26;

    public NewEvent {
        if (message.isEmpty()) {
            throw new FaultException(new Fault.InvalidParameter("message", "message: '' (expected: not empty)"));
        }
    }

    /// The message in UTF-8, and the overhead.
    public int bytes() {
        return bytes(message);
    }

    static int bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8).length + OVERHEAD_BYTES;
    }
}
