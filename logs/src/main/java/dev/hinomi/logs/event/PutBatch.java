package dev.hinomi.logs.event;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogStream;
import java.time.Instant;
import java.util.List;

/// Events that are about to be stored.
///
/// @param events those that were not rejected, in order of time; at least one
/// @param arrival when they arrived, which is their ingestion time
public record PutBatch(Scope scope, LogGroup group, LogStream stream, List<NewEvent> events, Instant arrival) {}
