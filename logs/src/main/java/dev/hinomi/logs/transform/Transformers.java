package dev.hinomi.logs.transform;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroup;
import java.time.Instant;

/// The log transformers of groups (user guide, "Transform logs during ingestion"). A version of a transformer
/// concerns the events that arrived while it was in force, whenever they are read.
public final class Transformers {
    /// What the transformer that was in force made of an event.
    ///
    /// @param stream the name of the event's stream
    /// @param ingestion when it arrived
    public Transformation transform(Scope scope, LogGroup group, String stream, Instant ingestion, String message) {
        return new Transformation.Absent();
    }
}
