/// Rows that a query reads from messages: pages of events with their fields, handed to DuckDB by a table function, and
/// the recent ones kept in memory.
@NullMarked
package dev.hinomi.store.rows;

import org.jspecify.annotations.NullMarked;
