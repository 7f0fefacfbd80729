package dev.hinomi.alarms.composite;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.Suppression;
import dev.hinomi.alarms.model.Suppression.By;
import dev.hinomi.alarms.model.Suppressor;
import dev.hinomi.kernel.Arn;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the actions of a composite alarm are held back and when they run (CloudWatch User Guide, "Alarm suppression").
///
/// A change of state starts a wait period, unless the suppressor is in `ALARM` already. In `ALARM`, within the wait
/// period or later, the suppressor itself holds the actions back; when it leaves `ALARM`, an extension period does.
/// When a period ends, the actions of the state run that the alarm then has.
///
/// @param suppressor its configuration
/// @param arn the suppressor's
/// @param current how the suppressor is
public record ActionSuppression(Suppressor suppressor, Arn arn, AlarmStatus current) {
    /// What holds the actions back after a composite alarm went from one status to another, which may be the same;
    /// null when nothing does, and they are to run.
    public @Nullable Suppression after(AlarmStatus before, AlarmStatus after, Instant now) {
        boolean changed = before.state() != after.state();
        Suppression held = before.suppression();
        if (!changed && held == null) {
            return null;
        }
        AlarmState from = changed || held == null ? before.state() : held.from();
        if (current.state() == AlarmState.ALARM) {
            return new Suppression(By.ALARM, byAlarm(), null, from);
        }
        if (changed || held == null) {
            return period(By.WAIT_PERIOD, suppressor.waitFor(), now, from);
        }
        if (held.by() == By.ALARM) {
            return period(By.EXTENSION_PERIOD, suppressor.extension(), now, from);
        }
        return held.over(now) ? null : held;
    }

    private String byAlarm() {
        return "Actions suppressed by " + arn + " that transitioned to ALARM at "
                + CompositeReason.date(current.transitioned());
    }

    private static @Nullable Suppression period(By by, Duration length, Instant now, AlarmState from) {
        return length.isZero()
                ? null
                : new Suppression(by, "Actions suppressed by " + by.label(), now.plus(length), from);
    }
}
