package dev.hinomi.records;

import dev.hinomi.kernel.Scope;
import java.time.Instant;

/// An entry of a journal: what happened to a subject at a time. Never changed, deleted by age only.
///
/// @param seq grows with each entry over all journals; set by the store
/// @param subject what it is about, such as an alarm's name
/// @param kind such as `StateUpdate`
public record JournalEntry<T>(long seq, Scope scope, String subject, String kind, Instant at, T value) {}
