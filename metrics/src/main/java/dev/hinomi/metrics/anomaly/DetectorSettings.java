package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a detector is trained (CloudWatch API Reference, `AnomalyDetectorConfiguration` and `MetricCharacteristics`).
///
/// @param excluded times that are not learnt from, at most 10
/// @param timezone by whose clock days and weeks repeat, as the tz database names it; UTC when null
/// @param periodicSpikes whether spikes that come again and again are no anomalies; no when null
public record DetectorSettings(
        List<Excluded> excluded,
        @Nullable String timezone,
        @Nullable Boolean periodicSpikes) {
    /// Of detectors for which nobody chose any.
    public static final DetectorSettings DEFAULT = new DetectorSettings(List.of(), null, null);

    private static final int MAX_EXCLUDED = 10;

    public DetectorSettings {
        excluded = List.copyOf(excluded);
    }

    /// A range of time.
    ///
    /// @param end exclusive
    public record Excluded(Instant start, Instant end) {}

    /// The settings as they are.
    ///
    /// @throws FaultException with a [Fault.InvalidParameter] for what AWS does not take
    DetectorSettings checked() {
        if (excluded.size() > MAX_EXCLUDED) {
            throw invalid(
                    "ExcludedTimeRanges: " + excluded.size() + " ranges (expected: at most " + MAX_EXCLUDED + ")");
        }
        for (Excluded range : excluded) {
            if (!range.start().isBefore(range.end())) {
                throw invalid("ExcludedTimeRanges: StartTime " + range.start() + " (expected: before EndTime "
                        + range.end() + ")");
            }
        }
        try {
            ZoneId _ = zone();
        } catch (DateTimeException e) {
            throw new FaultException(
                    invalid("MetricTimezone: " + timezone
                                    + " (expected: a name of the tz database, such as Asia/Tokyo)")
                            .fault(),
                    e);
        }
        return this;
    }

    ZoneId zone() {
        return timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
    }

    boolean spikes() {
        return Boolean.TRUE.equals(periodicSpikes);
    }

    boolean excludes(long epochSecond) {
        Instant time = Instant.ofEpochSecond(epochSecond);
        return excluded.stream().anyMatch(range -> !time.isBefore(range.start()) && time.isBefore(range.end()));
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("Configuration", message));
    }
}
