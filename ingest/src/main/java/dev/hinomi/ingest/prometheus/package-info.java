/// Samples of Prometheus' remote write, 1.0 and 2.0, as data points ("Prometheus Remote-Write Specification").
@NullMarked
package dev.hinomi.ingest.prometheus;

import org.jspecify.annotations.NullMarked;
