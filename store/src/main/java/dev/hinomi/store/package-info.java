/// Telemetry tables: data points and log events by time. Knows ids and rows, not what they mean.
@NullMarked
package dev.hinomi.store;

import org.jspecify.annotations.NullMarked;
