/// The language of metric math: from text to a syntax tree (CloudWatch User Guide, "Using math expressions with
/// CloudWatch metrics").
@NullMarked
package dev.hinomi.metrics.math;

import org.jspecify.annotations.NullMarked;
