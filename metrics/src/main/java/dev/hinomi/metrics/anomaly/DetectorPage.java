package dev.hinomi.metrics.anomaly;

import java.util.List;
import java.util.Optional;

/// A page of a listing.
///
/// @param next what to ask the next page with, when there is one
public record DetectorPage(List<AnomalyDetector> detectors, Optional<String> next) {
    public DetectorPage {
        detectors = List.copyOf(detectors);
    }
}
