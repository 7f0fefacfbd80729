/// Durable state: versioned documents, journals, due tasks, and the event log. SQLite when embedded.
@NullMarked
package dev.hinomi.records;

import org.jspecify.annotations.NullMarked;
