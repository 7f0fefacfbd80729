package dev.hinomi.metrics.anomaly;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A model of what is expected of a metric, that somebody asked for or an alarm needed.
///
/// @param trained when its state was last looked at; null before the first time
public record AnomalyDetector(
        String id,
        DetectorSubject subject,
        DetectorSettings settings,
        State state,
        @Nullable Instant trained) {
    /// How far the training is (CloudWatch API Reference, `AnomalyDetectorStateValue`).
    public enum State {
        PENDING_TRAINING,
        TRAINED_INSUFFICIENT_DATA,
        TRAINED
    }

    static AnomalyDetector of(DetectorSubject subject, DetectorSettings settings) {
        return new AnomalyDetector(subject.detectorId(), subject, settings, State.PENDING_TRAINING, null);
    }

    AnomalyDetector trained(State found, Instant at) {
        return new AnomalyDetector(id, subject, settings, found, at);
    }
}
