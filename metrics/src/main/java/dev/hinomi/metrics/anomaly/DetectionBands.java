package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.anomaly.Training.Task;
import dev.hinomi.metrics.data.AnomalyBands;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.model.Unit;
import java.time.Duration;
import java.util.Optional;

/// The bands of anomaly detectors, and of metrics that have none, for which a detector with default settings stands in.
///
/// A band is that of the model as it is at the end of the range that is asked for: trained within the hour before, to
/// the two weeks before that. So a band of past times says nothing that was not known by then, save for what is in the
/// range itself.
public final class DetectionBands implements AnomalyBands {
    private static final long RENEWED = Duration.ofHours(1).toSeconds();

    private final AnomalyDetectors detectors;
    private final Training training;
    private final Models models;
    private final boolean making;

    private DetectionBands(AnomalyDetectors detectors, Training training, Models models, boolean making) {
        this.detectors = detectors;
        this.training = training;
        this.models = models;
        this.making = making;
    }

    /// @param sources of what is watched
    public DetectionBands(AnomalyDetectors detectors, DataSources sources) {
        this(detectors, new Training(sources));
    }

    private DetectionBands(AnomalyDetectors detectors, Training training) {
        this(detectors, training, new Models(training), false);
    }

    /// Keeps the state of detectors true, whether or not anything asks for their bands.
    public DetectorTraining training(Timers timers) {
        return new DetectorTraining(detectors, training, timers);
    }

    /// The same for alarms: a detector that is missing is made, also one that was deleted while its alarm went on
    /// (CloudWatch User Guide, "Create a CloudWatch alarm based on anomaly detection").
    public DetectionBands forAlarms() {
        return new DetectionBands(detectors, training, models, true);
    }

    @Override
    public Band band(Scope scope, Subject subject, double deviations, PeriodRange range) {
        DetectorSubject watched = DetectorSubject.of(subject);
        Optional<AnomalyDetector> detector =
                making ? Optional.of(detectors.ensure(scope, watched)) : detectors.find(scope, watched);
        DetectorSettings settings = detector.map(AnomalyDetector::settings).orElse(DetectorSettings.DEFAULT);
        int period = (int) range.period().toSeconds();
        Unit unit = subject instanceof OfMetric metric ? metric.metric().unit() : null;
        Task task = new Task(scope, watched, unit, period, settings);
        return band(models.of(task, trainedUntil(task, range)), deviations, range);
    }

    /// Whole hours, each subject at a minute of its own, so that not all models are trained at once.
    private static long trainedUntil(Task task, PeriodRange range) {
        long offset = Math.floorMod(task.subject().detectorId().hashCode(), RENEWED / 60) * 60;
        return Math.floorDiv(range.end().getEpochSecond() - offset, RENEWED) * RENEWED + offset;
    }

    private static Band band(Optional<BandModel> trained, double deviations, PeriodRange range) {
        int period = (int) range.period().toSeconds();
        int count = trained.isEmpty() ? 0 : range.count();
        long[] times = new long[count];
        double[] lower = new double[count];
        double[] upper = new double[count];
        trained.ifPresent(model -> {
            for (int i = 0; i < count; i++) {
                times[i] = range.startOf(i).getEpochSecond();
                lower[i] = model.lower(times[i] + period / 2, deviations);
                upper[i] = model.upper(times[i] + period / 2, deviations);
            }
        });
        return new Band(
                new TimeSeries("low", period, null, times, lower), new TimeSeries("high", period, null, times, upper));
    }
}
