package dev.hinomi.alarms.model;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// How long a new alarm waits for data before it is evaluated (CloudWatch User Guide, "Alarm warm-up period").
///
/// @param minutes at most, 1 to 2880
/// @param whole whether it waits that long even when there is enough data before; null for not
public record WarmUp(int minutes, @Nullable Boolean whole) {
    /// Whether it is over: after its time, and before that, unless it is to last, with data enough.
    public boolean isOver(Instant created, Instant now, BooleanSupplier enough) {
        return !now.isBefore(created.plus(Duration.ofMinutes(minutes)))
                || (!Boolean.TRUE.equals(whole) && enough.getAsBoolean());
    }
}
