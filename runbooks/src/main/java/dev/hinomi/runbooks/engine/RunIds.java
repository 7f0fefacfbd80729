package dev.hinomi.runbooks.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// Ids of runs: `20261122-061503-1f4c9a2e`, the time in UTC and what makes it unique.
final class RunIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int LENGTH = 8;

    private RunIds() {}

    static String random(Instant at) {
        return of(at, UUID.randomUUID().toString());
    }

    /// The same id whenever it is asked for the same `origin` at the same time.
    static String of(Instant at, String origin) {
        String unique =
                UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8)).toString();
        return TIME.format(at) + "-" + unique.substring(0, LENGTH);
    }
}
