package dev.hinomi.delivery.forwarding;

import dev.hinomi.kernel.Scope;

/// Where the figures of subscription filters go.
@FunctionalInterface
public interface DeliveryMetrics {
    /// Adds what happened to one filter since the last time (user guide, "Monitoring with CloudWatch
    /// metrics").
    void add(Series series, Counts counts);

    /// What the figures are of: the dimensions of the metrics.
    record Series(Scope scope, String logGroupName, String filterName, String destinationType) {}

    /// The figures.
    ///
    /// @param forwardedEvents that the destination has taken
    /// @param forwardedBytes of their messages, compressed
    /// @param errors events for whose message the destination answered with an error, or not at all; each
    ///     attempt
    ///     counts
    /// @param throttled the same for answers that said that it was too much
    record Counts(long forwardedEvents, long forwardedBytes, long errors, long throttled) {
        public Counts plus(Counts other) {
            return new Counts(
                    forwardedEvents + other.forwardedEvents,
                    forwardedBytes + other.forwardedBytes,
                    errors + other.errors,
                    throttled + other.throttled);
        }
    }
}
