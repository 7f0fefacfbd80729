/// Prometheus' remote write, 1.0 and 2.0, over HTTP ("Prometheus Remote-Write Specification"). What samples
/// become is decided in `ingest`.
@NullMarked
package dev.hinomi.api.prometheus;

import org.jspecify.annotations.NullMarked;
