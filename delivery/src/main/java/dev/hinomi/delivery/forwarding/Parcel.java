package dev.hinomi.delivery.forwarding;

import dev.hinomi.delivery.destination.Envelope;
import java.time.Instant;

/// A message that is to be delivered.
///
/// @param arrived when the newest of its events arrived; it is given up 24 hours after that
record Parcel(Envelope envelope, Instant arrived) {
    int events() {
        return envelope.events().size();
    }
}
