package dev.hinomi.demo.fault;

import java.time.Instant;

/// A fault that is on.
///
/// @param until when it ends by itself
public record ActiveFault(PreparedFault fault, Instant since, Instant until) {
    boolean isOn(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
