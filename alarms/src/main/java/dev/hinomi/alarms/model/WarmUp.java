package dev.hinomi.alarms.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long a new alarm waits for data before it is evaluated (CloudWatch User Guide, "Alarm warm-up period").
///
/// @param minutes at most, 1 to 2880
/// @param whole whether it waits that long even when there is enough data before; null for not
public record WarmUp(int minutes, @Nullable Boolean whole) {
    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public boolean waitsWhole() {
        return Boolean.TRUE.equals(whole);
    }
}
