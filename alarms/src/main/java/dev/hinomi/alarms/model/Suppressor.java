package dev.hinomi.alarms.model;

import java.time.Duration;

/// An alarm that holds back the actions of a composite alarm while it is in `ALARM` (CloudWatch User Guide, "Composite
/// alarm actions suppression").
///
/// @param alarm its name or its ARN, as the caller wrote it
/// @param waitPeriod how long, in seconds, actions wait for the suppressor to go into `ALARM`
/// @param extensionPeriod how long, in seconds, actions wait after the suppressor left `ALARM`
public record Suppressor(String alarm, int waitPeriod, int extensionPeriod) {
    public Suppressor {
        if (waitPeriod < 0 || extensionPeriod < 0) {
            throw new IllegalArgumentException(
                    "waitPeriod: " + waitPeriod + ", extensionPeriod: " + extensionPeriod + " (expected: 0 or more)");
        }
    }

    public Duration waitFor() {
        return Duration.ofSeconds(waitPeriod);
    }

    public Duration extension() {
        return Duration.ofSeconds(extensionPeriod);
    }
}
