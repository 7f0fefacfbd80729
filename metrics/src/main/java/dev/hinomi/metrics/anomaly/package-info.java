/// What values a metric is expected to have: anomaly detectors, the seasonal model that they are trained to,
/// and the bands of `ANOMALY_DETECTION_BAND` (CloudWatch User Guide, "Using CloudWatch anomaly detection"). AWS
/// does not publish its model; what this one computes is written down in the module's README.
@NullMarked
package dev.hinomi.metrics.anomaly;

import org.jspecify.annotations.NullMarked;
