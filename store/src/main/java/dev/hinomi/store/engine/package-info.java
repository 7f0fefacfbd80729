/// Queries over many events: a pool of DuckDB engines, each with a limit of its own, and the tables of events that
/// their statements select from.
@NullMarked
package dev.hinomi.store.engine;

import org.jspecify.annotations.NullMarked;
