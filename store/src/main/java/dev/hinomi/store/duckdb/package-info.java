/// The telemetry store in DuckDB files: one writer, hot files, sealed day files.
@NullMarked
package dev.hinomi.store.duckdb;

import org.jspecify.annotations.NullMarked;
