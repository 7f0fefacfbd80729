package dev.hinomi.metrics.query;

import dev.hinomi.metrics.data.PeriodRange;
import java.time.Duration;
import java.time.Instant;

/// The time over which queries are evaluated, and the periods that it has at each length.
public sealed interface Window permits RequestWindow, SlidingWindow {
    /// The periods of a length, in seconds.
    PeriodRange range(int period);

    /// The periods of a length of whole minutes, as Metrics Insights counts them: from the start's minute on.
    PeriodRange minutes(int period);

    /// The time of the evaluation.
    Instant now();

    /// As many whole periods as fit, the last of which ends at an instant, whatever that is a multiple of; for
    /// alarms.
    ///
    /// @param end a whole second
    static Window ending(Instant end, Duration length) {
        return new SlidingWindow(end, length);
    }

    /// The periods of a request, the first of which begins at its start, rounded down as AWS does. What is too
    /// old for so short a period is no part of it.
    ///
    /// @param end the last period begins before it
    static Window requested(Instant start, Instant end, Instant now) {
        return new RequestWindow(start, end, now);
    }
}
