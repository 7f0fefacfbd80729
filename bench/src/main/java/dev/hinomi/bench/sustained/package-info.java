/// Acknowledged ingest over a long time, with the server in a process of its own: what it costs and how long it takes.
@NullMarked
package dev.hinomi.bench.sustained;

import org.jspecify.annotations.NullMarked;
