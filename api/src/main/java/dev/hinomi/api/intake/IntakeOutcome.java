package dev.hinomi.api.intake;

import java.time.Duration;
import java.util.Optional;

/// What became of a request with telemetry, before it is put into an encoding.
///
/// @param <T> what a sender is told when it went well
public sealed interface IntakeOutcome<T> {
    /// The telemetry was stored, apart from what the answer counts as rejected.
    record Accepted<T>(T answer) implements IntakeOutcome<T> {}

    /// Nothing was stored, or it is not known whether.
    ///
    /// @param httpStatus 429 and 503 ask the sender to try again, all others not to
    /// @param retryAfter when to try again
    record Refused<T>(int httpStatus, String message, Optional<Duration> retryAfter) implements IntakeOutcome<T> {
        /// Not to be tried again.
        public static <T> Refused<T> of(int httpStatus, String message) {
            return new Refused<>(httpStatus, message, Optional.empty());
        }

        /// To be tried again.
        static <T> Refused<T> later(int httpStatus, String message, Duration retryAfter) {
            return new Refused<>(httpStatus, message, Optional.of(retryAfter));
        }
    }
}
