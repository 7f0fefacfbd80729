/// Tests of the DuckDB store.
@NullMarked
package dev.hinomi.store.duckdb;

import org.jspecify.annotations.NullMarked;
