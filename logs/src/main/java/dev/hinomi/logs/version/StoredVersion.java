package dev.hinomi.logs.version;

import java.time.Instant;
import java.util.Optional;

/// A [Version] in the records.
record StoredVersion(long group, Instant created, Instant from, Optional<Instant> until, String text) {}
