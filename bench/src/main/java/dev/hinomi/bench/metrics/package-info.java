/// Load of metrics: how many data points are acknowledged, in each protocol.
@NullMarked
package dev.hinomi.bench.metrics;

import org.jspecify.annotations.NullMarked;
