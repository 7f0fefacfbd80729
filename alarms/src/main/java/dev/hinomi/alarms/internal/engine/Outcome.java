package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.records.Document;
import dev.hinomi.records.WriteTx;
import java.time.Instant;

/// What an evaluation came to that is not what is stored.
@FunctionalInterface
interface Outcome {
    /// Stores it with everything that follows from it.
    ///
    /// @param alarm as it is stored now
    /// @param at the time of the evaluation, in whole milliseconds
    void store(WriteTx tx, Transitions transitions, Document<Alarm> alarm, Instant at);
}
