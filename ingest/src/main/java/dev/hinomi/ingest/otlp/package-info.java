/// Metrics of OpenTelemetry as metrics of CloudWatch. AWS stores what comes in OTLP for PromQL only; here it
/// becomes what alarms, dashboards and GetMetricData read (OpenTelemetry specification, "Metrics Data Model").
@NullMarked
package dev.hinomi.ingest.otlp;

import org.jspecify.annotations.NullMarked;
