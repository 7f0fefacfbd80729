/// Load through the real port: how much telemetry is acknowledged, and how fast.
@NullMarked
package dev.hinomi.bench.ingest;

import org.jspecify.annotations.NullMarked;
