package dev.hinomi.metrics.label;

import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.time.ZoneOffset;

/// What the dynamic parts of labels depend on beside the series.
///
/// @param zone for times
/// @param now what relative times are relative to
public record LabelContext(Scope scope, ZoneOffset zone, Instant now) {}
