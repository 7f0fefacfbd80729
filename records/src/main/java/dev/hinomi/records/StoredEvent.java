package dev.hinomi.records;

import dev.hinomi.kernel.OpsEvent;

/// An event at its place in the log.
///
/// @param offset starts at 1 and grows by 1
public record StoredEvent(long offset, OpsEvent event) {}
