package dev.hinomi.logs.event;

import java.time.Instant;

/// The later of two instants.
final class Later {
    private Later() {}

    static Instant of(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
