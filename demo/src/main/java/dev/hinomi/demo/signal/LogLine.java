package dev.hinomi.demo.signal;

import java.time.Instant;

/// A line of a log.
public record LogLine(Instant at, String message) {}
