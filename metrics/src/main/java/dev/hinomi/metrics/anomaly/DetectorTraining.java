package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.anomaly.AnomalyDetector.State;
import dev.hinomi.metrics.anomaly.Training.Task;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.records.Document;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Finds out every minute whether there is data enough for the detectors that were made or changed since, and
/// every hour for all others.
public final class DetectorTraining implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DetectorTraining.class.getName());
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration TRUE_FOR = Duration.ofHours(1);
    private static final int PERIOD = 300;

    private final AnomalyDetectors detectors;
    private final Training training;
    private final Timers timers;
    private Timers.@Nullable Timer rounds;

    DetectorTraining(AnomalyDetectors detectors, Training training, Timers timers) {
        this.detectors = detectors;
        this.training = training;
        this.timers = timers;
    }

    public void start() {
        rounds = timers.every(INTERVAL, this::round);
    }

    private void round() {
        Instant now = timers.instant();
        for (Document<AnomalyDetector> detector : detectors.all()) {
            Instant trained = detector.value().trained();
            if (trained == null || !trained.plus(TRUE_FOR).isAfter(now)) {
                try {
                    detectors.trained(detector, state(detector, now), now);
                } catch (FaultException e) {
                    // One that cannot be evaluated stays as it is, and keeps no other one from its turn.
                    LOG.log(System.Logger.Level.DEBUG, "anomaly detector " + detector.id(), e);
                }
            }
        }
    }

    private State state(Document<AnomalyDetector> detector, Instant now) {
        AnomalyDetector value = detector.value();
        Task task = new Task(detector.scope(), value.subject(), null, period(value.subject()), value.settings());
        return training.train(task, now.getEpochSecond()).isPresent() ? State.TRAINED : State.TRAINED_INSUFFICIENT_DATA;
    }

    private static int period(DetectorSubject subject) {
        return switch (subject) {
            case DetectorSubject.SingleMetric _ -> PERIOD;
            case DetectorSubject.MetricMath math ->
                math.queries().stream()
                        .map(MetricDataQuery::source)
                        .filter(MetricStat.class::isInstance)
                        .mapToInt(source -> ((MetricStat) source).period())
                        .findFirst()
                        .orElse(PERIOD);
        };
    }

    @Override
    public void close() {
        Timers.Timer started = rounds;
        if (started != null) {
            started.cancel();
        }
    }
}
