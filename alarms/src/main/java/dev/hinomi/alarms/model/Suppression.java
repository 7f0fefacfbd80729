package dev.hinomi.alarms.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What holds back the actions of a composite alarm's state.
///
/// @param reason for people
/// @param until when the period ends; null while the suppressor itself holds them back
/// @param from the state before the one whose actions are held back
public record Suppression(By by, String reason, @Nullable Instant until, AlarmState from) {
    /// What it is (CloudWatch API, `ActionsSuppressedBy`).
    public enum By {
        WAIT_PERIOD("WaitPeriod"),
        EXTENSION_PERIOD("ExtensionPeriod"),
        ALARM("Alarm");

        private final String label;

        By(String label) {
            this.label = label;
        }

        /// As the API writes it.
        public String label() {
            return label;
        }
    }

    /// A period that ends at `now` instead.
    public Suppression endingAt(Instant now) {
        return new Suppression(By.WAIT_PERIOD, reason, now, from);
    }

    /// Whether it is a period that has ended at `now`.
    public boolean over(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
