package dev.hinomi.logs.live;

import dev.hinomi.kernel.Arn;
import java.time.Instant;
import java.util.List;

/// What a session tells.
public sealed interface LiveTailEvent {
    /// What arrived since the update before, in the order of arrival.
    ///
    /// @param sampled whether more matched than `lines` holds
    record Update(List<Line> lines, boolean sampled) implements LiveTailEvent {
        public Update {
            lines = List.copyOf(lines);
        }
    }

    /// The session was open for as long as one may be. The last that it tells.
    record TimedOut() implements LiveTailEvent {}

    /// The session cannot go on. The last that it tells.
    record Failed() implements LiveTailEvent {}

    /// A log event that arrived.
    ///
    /// @param group the ARN of its group
    /// @param stream the name of its stream
    /// @param message with sensitive data masked
    record Line(Arn group, String stream, Instant time, Instant ingestion, String message) {}
}
