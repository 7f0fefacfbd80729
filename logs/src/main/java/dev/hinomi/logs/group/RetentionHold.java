package dev.hinomi.logs.group;

import dev.hinomi.kernel.Scope;
import java.time.Instant;

/// What retention must wait for. Readers do not see the events that are held back: they have expired.
@FunctionalInterface
public interface RetentionHold {
    /// Holds nothing back.
    RetentionHold NOTHING = (scope, group, expired) -> expired;

    /// The instant before which events of the group may be deleted.
    ///
    /// @param expired the instant before which they have expired; the answer is not later
    Instant deletableBefore(Scope scope, LogGroup group, Instant expired);
}
