package dev.hinomi.query.naive;

import java.time.Instant;

/// What functions such as `now()` tell.
///
/// @param end inclusive
public record NaiveMoment(Instant now, Instant start, Instant end) {}
