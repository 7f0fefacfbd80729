package dev.hinomi.api.otlp;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import java.time.Duration;
import java.util.Optional;

/// What became of an export, before it is put into an encoding.
public sealed interface OtlpOutcome {
    /// The records were stored, apart from those that the response counts as rejected.
    record Accepted(ExportLogsServiceResponse response) implements OtlpOutcome {}

    /// Nothing was stored, or it is not known whether.
    ///
    /// @param httpStatus 429 and 503 ask the client to try again, all others not to
    /// @param retryAfter when to try again
    record Refused(int httpStatus, String message, Optional<Duration> retryAfter) implements OtlpOutcome {
        /// Not to be tried again.
        public static Refused of(int httpStatus, String message) {
            return new Refused(httpStatus, message, Optional.empty());
        }

        /// To be tried again.
        public static Refused later(int httpStatus, String message, Duration retryAfter) {
            return new Refused(httpStatus, message, Optional.of(retryAfter));
        }
    }
}
