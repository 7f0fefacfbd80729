@NullMarked
package dev.hinomi.metrics.anomaly;

import org.jspecify.annotations.NullMarked;
