/// A small engine for tests of queries: events in the heap, in an instance of DuckDB that has no files.
@NullMarked
package dev.hinomi.query.engine;

import org.jspecify.annotations.NullMarked;
