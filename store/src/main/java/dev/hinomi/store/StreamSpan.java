package dev.hinomi.store;

import java.time.Instant;

/// What is known of a stream's events.
public record StreamSpan(Instant firstEvent, Instant lastEvent, Instant lastIngestion) {}
